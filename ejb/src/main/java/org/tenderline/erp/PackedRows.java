package org.tenderline.erp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The fields of a chunk's accepted rows in one value: what is staged is written once and read once, row by row it would cost as much as the mirror.
 * The keys come first, for those who need nothing else.
 */
final class PackedRows {

    private static final int BUFFER = 1 << 14;

    private PackedRows() {
    }

    static byte[] pack(List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(bytes, deflater, BUFFER), BUFFER))) {
            out.writeInt(rows.size());
            for (List<String> fields : rows) {
                out.writeUTF(fields.get(0));
            }
            for (List<String> fields : rows) {
                for (String field : fields.subList(1, fields.size())) {
                    out.writeUTF(field);
                }
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static List<String> keys(byte[] packed) {
        try (DataInputStream in = open(packed)) {
            return strings(in, in.readInt());
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    static List<List<String>> unpack(byte[] packed, int columns) {
        try (DataInputStream in = open(packed)) {
            List<String> keys = strings(in, in.readInt());
            List<List<String>> rows = new ArrayList<>(keys.size());
            for (String key : keys) {
                List<String> fields = new ArrayList<>(columns);
                fields.add(key);
                for (int column = 1; column < columns; column++) {
                    fields.add(in.readUTF());
                }
                rows.add(fields);
            }
            return rows;
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static DataInputStream open(byte[] packed) {
        return new DataInputStream(new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)), BUFFER));
    }

    private static List<String> strings(DataInputStream in, int count) throws IOException {
        List<String> strings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            strings.add(in.readUTF());
        }
        return strings;
    }
}
