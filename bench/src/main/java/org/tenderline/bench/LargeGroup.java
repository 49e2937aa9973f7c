package org.tenderline.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Multiplies the demo group's projects with their outcomes and bidders: the services would take hours for what the server copies in a minute. */
final class LargeGroup {

    private final Statement statement;

    LargeGroup(Statement statement) {
        this.statement = statement;
    }

    void grow(int projects) throws SQLException {
        long originals = number("SELECT COUNT(*) FROM project");
        long copies = Math.max(1, projects / originals - 1);
        String series = " JOIN seq_1_to_" + copies + " s";
        copy("project", Map.of("tracking_number", "CONCAT(t.tracking_number, '-', s.seq)", "active_tender_number", "NULL", "approval_id", "NULL"),
            " FROM project t" + series);
        copy("bid_outcome", Map.of("project_id", "p.id", "tracking_number", "p.tracking_number", "contract_number", "NULL"),
            " FROM bid_outcome t" + series + " JOIN project p ON p.tracking_number = CONCAT(t.tracking_number, '-', s.seq)");
        copy("bid_outcome_bidder", Map.of("outcome_id", "c.id", "project_id", "c.project_id"),
            " FROM bid_outcome_bidder t JOIN bid_outcome o ON o.id = t.outcome_id" + series
                + " JOIN bid_outcome c ON c.project_id = (SELECT p.id FROM project p WHERE p.tracking_number = CONCAT(o.tracking_number, '-', s.seq))");
    }

    private void copy(String table, Map<String, String> others, String from) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                + " AND table_name = '" + table + "' AND column_name <> 'id' AND is_generated = 'NEVER' ORDER BY ordinal_position")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        statement.executeUpdate("INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT "
            + columns.stream().map(column -> others.getOrDefault(column, "t." + column)).collect(Collectors.joining(", ")) + from);
        statement.execute("ANALYZE TABLE " + table);
    }

    private long number(String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
