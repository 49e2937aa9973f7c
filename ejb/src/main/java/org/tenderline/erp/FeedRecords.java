package org.tenderline.erp;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Splits a feed file into its records (RFC 4180), as bytes, so that a reader can reopen exactly where it stopped. Quotes, commas and line
 * ends never occur inside a multi-byte character of UTF-8 or GBK, so the split needs no decoding. A line end inside quotes belongs to the record.
 */
final class FeedRecords implements Closeable {

    /** A forgotten closing quote must not draw the rest of the file into memory: what is beyond is dropped and the row is malformed. */
    static final int MAXIMUM_RECORD = 64 * 1024;

    private enum At { FIELD_START, FIELD, QUOTED, QUOTE_IN_QUOTED }

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private byte[] record = new byte[1024];
    private int length;
    private int position;
    private int limit;
    private long offset;
    private boolean cut;

    /** @param offset where a record starts, as {@link #offset()} told; 0 for the header */
    FeedRecords(InputStream in, long offset) throws IOException {
        this.in = in;
        this.offset = offset;
        in.skipNBytes(offset);
        if (offset == 0) {
            skipByteOrderMark();
        }
    }

    private void skipByteOrderMark() throws IOException {
        limit = Math.max(0, in.readNBytes(buffer, 0, 3));
        if (limit == 3 && (buffer[0] & 0xFF) == 0xEF && (buffer[1] & 0xFF) == 0xBB && (buffer[2] & 0xFF) == 0xBF) {
            position = 3;
            offset = 3;
        }
    }

    /** The next record without its line end, or null at the end of the file. */
    byte[] next() throws IOException {
        return skip() ? Arrays.copyOf(record, length) : null;
    }

    /** Goes past the next record; false at the end of the file. */
    boolean skip() throws IOException {
        length = 0;
        cut = false;
        if (peek() < 0) {
            return false;
        }
        At at = At.FIELD_START;
        while (peek() >= 0) {
            int start = position;
            while (position < limit && isPlain(buffer[position])) {
                position++;
            }
            if (position > start) {
                keep(start, position - start);
                at = at == At.QUOTED ? At.QUOTED : At.FIELD;
                continue;
            }
            byte octet = buffer[position++];
            if (at != At.QUOTED && (octet == '\n' || octet == '\r')) {
                offset++;
                if (octet == '\r' && peek() == '\n') {
                    position++;
                    offset++;
                }
                return true;
            }
            keep(position - 1, 1);
            at = after(at, octet);
        }
        return true;
    }

    /** Neither a separator nor a quote nor a line end: most bytes are, and are passed in runs. */
    private static boolean isPlain(byte octet) {
        return octet != ',' && octet != '"' && octet != '\n' && octet != '\r';
    }

    private static At after(At at, int octet) {
        if (at == At.QUOTED) {
            return octet == '"' ? At.QUOTE_IN_QUOTED : At.QUOTED;
        }
        if (octet == ',') {
            return At.FIELD_START;
        }
        return octet == '"' && (at == At.FIELD_START || at == At.QUOTE_IN_QUOTED) ? At.QUOTED : At.FIELD;
    }

    private void keep(int start, int count) {
        offset += count;
        int fits = Math.min(count, MAXIMUM_RECORD - length);
        cut |= fits < count;
        if (length + fits > record.length) {
            record = Arrays.copyOf(record, Math.max(2 * record.length, length + fits));
        }
        System.arraycopy(buffer, start, record, length, fits);
        length += fits;
    }

    /** Whether the record that {@link #next()} gave was longer than a record may be. */
    boolean cut() {
        return cut;
    }

    /** Where the next record starts. */
    long offset() {
        return offset;
    }

    private int peek() throws IOException {
        if (position == limit) {
            limit = Math.max(0, in.read(buffer, 0, buffer.length));
            position = 0;
        }
        return position < limit ? buffer[position] & 0xFF : -1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
