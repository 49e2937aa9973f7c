package org.tenderline.erp;

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

/** The fields of a chunk's accepted rows in one value: what is staged is written once and read once, row by row it would cost as much as the mirror. */
final class PackedRows {

    private PackedRows() {
    }

    static byte[] pack(List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 1 << 14))) {
            out.writeInt(rows.size());
            for (List<String> fields : rows) {
                for (String field : fields) {
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

    static List<List<String>> unpack(byte[] packed, int columns) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            int count = in.readInt();
            List<List<String>> rows = new ArrayList<>(count);
            for (int row = 0; row < count; row++) {
                List<String> fields = new ArrayList<>(columns);
                for (int column = 0; column < columns; column++) {
                    fields.add(in.readUTF());
                }
                rows.add(fields);
            }
            return rows;
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
