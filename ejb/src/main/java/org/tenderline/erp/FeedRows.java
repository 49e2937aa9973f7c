package org.tenderline.erp;

import java.io.Closeable;
import java.io.IOException;

/** The data rows of one file, in order, from the start or from where an interrupted run had got to. */
public final class FeedRows implements Closeable {

    private static final int HEADER_LINE = 1;

    private final FeedRecords records;
    private final FeedEncoding encoding;
    private int line;

    /** @param position what {@link #position()} told, or null for the start */
    public FeedRows(FeedFolder folder, FeedFile file, FeedEncoding encoding, String position) throws IOException {
        this.encoding = encoding;
        String[] parts = position == null ? new String[] {"0", "0"} : position.split(":");
        this.records = new FeedRecords(folder.open(file), Long.parseLong(parts[0]));
        this.line = Integer.parseInt(parts[1]);
        if (line == 0) {
            records.next();
            line = HEADER_LINE;
        }
    }

    /** The next row, or null at the end. */
    public FeedRow next() throws IOException {
        byte[] record = records.next();
        return record == null ? null : FeedRow.of(++line, encoding.decode(record), records.cut());
    }

    /** A few bytes for a checkpoint: offset of the next row and line of the last one. */
    public String position() {
        return records.offset() + ":" + line;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
