package org.tenderline.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at a run of {@code erp-sync} in the database: as it is committed, and as its open transaction would leave it. */
final class SyncProgress implements AutoCloseable {

    /** Where a run is. */
    record Place(String step, long read, int takeovers, boolean active, String status) {
    }

    private static final Pattern POSITION = Pattern.compile("(\\d+):(\\d+)");

    private final Ground ground;
    private final long run;
    private Connection committed;
    private Connection dirty;
    private Connection snapshot;

    SyncProgress(Ground ground, long run) throws SQLException {
        this.ground = ground;
        this.run = run;
        connect();
    }

    private void connect() throws SQLException {
        committed = ground.connection();
        dirty = ground.connection();
        dirty.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
        snapshot = ground.connection();
        snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    /** The database was killed, and its connections with it. */
    void reconnect() throws SQLException {
        close();
        connect();
    }

    Place committed() throws SQLException {
        return place(committed);
    }

    /** Rows that are written and counted, but not committed: what a kill now makes the next owner read again. */
    long uncommitted() throws SQLException {
        return place(dirty).read() - committed().read();
    }

    private Place place(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(
                "SELECT step, read_count, takeovers, active_job IS NOT NULL, status FROM job_run WHERE id = " + run)) {
            row.next();
            return new Place(row.getString(1) == null ? "" : row.getString(1), row.getLong(2), row.getInt(3), row.getBoolean(4), row.getString(5));
        }
    }

    /**
     * In one snapshot of the database, compares the batch runtime's checkpoint of every file with the rows counted as judged. Answers how many files
     * had a checkpoint; throws when one is ahead of the other, which one transaction makes impossible.
     */
    int checkpointsAgree() throws SQLException {
        int seen = 0;
        try (Statement statement = snapshot.createStatement()) {
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
            for (String file : new String[] {"contracts", "invoices", "receipts"}) {
                Optional<Long> checkpoint = checkpoint(statement, file);
                long judged = number(statement, "SELECT accepted_rows + rejected_rows FROM erp_feed_file WHERE run_id = " + run
                    + " AND file = '" + file + ".csv'");
                if (checkpoint.isPresent()) {
                    seen++;
                    if (checkpoint.get() != judged) {
                        throw new AssertionError("The checkpoint of " + file + " is at row " + checkpoint.get() + ", but " + judged + " rows are judged");
                    }
                }
            }
            statement.execute("COMMIT");
        }
        return seen;
    }

    /** The reader's checkpoint is "offset:line", and the header is line 1. Empty before the first chunk. */
    private Optional<Long> checkpoint(Statement statement, String step) throws SQLException {
        String sql = "SELECT CONVERT(c.obj USING latin1) FROM jbatchCHECKPOINTDATA c JOIN jbatchEXECUTIONINSTANCEDATA e"
            + " ON c.id = CONCAT(e.jobinstanceid, '," + step + ",READER') JOIN job_run r ON r.batch_execution_id = e.jobexecid WHERE r.id = " + run;
        try (ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                return Optional.empty();
            }
            Matcher position = POSITION.matcher(rows.getString(1));
            return position.find() ? Optional.of(Math.max(0, Long.parseLong(position.group(2)) - 1)) : Optional.empty();
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    long number(String sql) throws SQLException {
        try (Statement statement = committed.createStatement()) {
            return number(statement, sql);
        }
    }

    /** What a statement answers, a line for each row. */
    List<String> rows(String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = committed.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                StringJoiner line = new StringJoiner("|");
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    line.add(rows.getString(column));
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }

    @Override
    public void close() throws SQLException {
        committed.close();
        dirty.close();
        snapshot.close();
    }
}
