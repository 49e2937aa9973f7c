package org.tenderline.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Approvals by the hundred thousand, made by the server's own sequences: the services would take days for what it copies in minutes. */
final class ApprovalTables {

    static final int PEOPLE = 200;

    private static final int DONE_NODES = 4;
    private static final int OPEN_NODES = 2;
    private static final String MODEL = "sales1.dwhz";

    private final Statement statement;

    ApprovalTables(Statement statement) {
        this.statement = statement;
    }

    /** A subsidiary's people, with copies of one up to two hundred; their user names. */
    List<String> people() throws SQLException {
        int copies = PEOPLE - (int) number("SELECT COUNT(DISTINCT person_id) FROM organization_position WHERE subsidiary_id IS NOT NULL");
        if (copies > 0) {
            statement.executeUpdate("INSERT INTO person (username, name, unit_id, subsidiary_id) SELECT CONCAT('bench', s.seq), CONCAT(p.name, s.seq),"
                + " p.unit_id, p.subsidiary_id FROM person p JOIN seq_1_to_" + copies + " s WHERE p.username = '" + MODEL + "'");
            String model = " JOIN person p ON p.id = t.person_id AND p.username = '" + MODEL + "' JOIN person c ON c.username LIKE 'bench%'";
            statement.executeUpdate("INSERT INTO organization_position (person_id, role, unit_id, subsidiary_id, valid_from)"
                + " SELECT c.id, t.role, t.unit_id, t.subsidiary_id, t.valid_from FROM organization_position t" + model);
            statement.executeUpdate("INSERT INTO account_credential (person_id, password_hash, must_change, changed_at)"
                + " SELECT c.id, t.password_hash, t.must_change, t.changed_at FROM account_credential t" + model);
        }
        statement.execute("CREATE TABLE bench_holder (position INT PRIMARY KEY, id BIGINT NOT NULL, UNIQUE KEY (id))");
        statement.executeUpdate("INSERT INTO bench_holder SELECT ROW_NUMBER() OVER (ORDER BY person_id) - 1, person_id FROM (SELECT DISTINCT person_id"
            + " FROM organization_position WHERE subsidiary_id IS NOT NULL ORDER BY person_id LIMIT " + PEOPLE + ") holder");
        List<String> usernames = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT p.username FROM person p JOIN bench_holder h ON h.id = p.id ORDER BY h.position")) {
            while (rows.next()) {
                usernames.add(rows.getString(1));
            }
        }
        return usernames;
    }

    /**
     * So many approvals that wait at their first node of two, one task each.
     *
     * @param urgent whether one in twenty is; otherwise older tasks are decided first, and nobody comes to a second node, at whose end a document would
     *               be looked for that is not there
     */
    void open(int tasks, boolean urgent) throws SQLException {
        fill("OPEN-", tasks, OPEN_NODES, urgent ? "s.seq DIV " + PEOPLE + " % 20 = 0" : "FALSE", "RUNNING", "NULL",
            "CASE s.seq WHEN 1 THEN 'CURRENT' ELSE 'WAITING' END", "CASE s.seq WHEN 1 THEN a.submitted_at END", "n.state = 'CURRENT'", "NULL, NULL, NOW(6) + INTERVAL 30 DAY");
    }

    /** Finished approvals of four nodes with so many tasks in all. */
    void done(int tasks) throws SQLException {
        fill("DONE-", Math.max(1, tasks / DONE_NODES), DONE_NODES, "FALSE", "APPROVED", "NOW(6) - INTERVAL s.seq MINUTE", "'APPROVED'",
            "a.submitted_at", "TRUE", "a.finished_at, 60, NULL");
    }

    private void fill(String prefix, int approvals, int nodes, String urgent, String state, String finished, String nodeState, String arrived,
            String taken, String taskEnd) throws SQLException {
        statement.execute("SET foreign_key_checks = 0, unique_checks = 0");
        long approval = last("approval");
        long round = last("approval_round");
        long node = last("approval_node");
        statement.executeUpdate("INSERT INTO approval (kind, number, dossier, title, amount, subsidiary_id, requester_id, urgent, state, submitted_at,"
            + " finished_at) SELECT 'DEPOSIT', CONCAT('" + prefix + "', s.seq), CONCAT('" + prefix + "', s.seq), CONCAT('一期保护改造 ', s.seq), 1000 + s.seq,"
            + " p.subsidiary_id, h.id, " + urgent + ", '" + state + "', NOW(6) - INTERVAL s.seq + 60 MINUTE, " + finished
            + " FROM seq_1_to_" + approvals + " s JOIN bench_holder h ON h.position = s.seq % " + PEOPLE + " JOIN person p ON p.id = h.id");
        statement.executeUpdate("INSERT INTO approval_round (approval_id, number, route_version, route_row_id, amount, state, submitted_at, finished_at)"
            + " SELECT id, 1, 1, (SELECT MIN(id) FROM approval_route_row), amount, state, submitted_at, finished_at FROM approval WHERE id > " + approval);
        statement.executeUpdate("INSERT INTO approval_node (round_id, position, role, scope, mode, subsidiary_id, limit_minutes, state, arrived_at,"
            + " finished_at) SELECT r.id, s.seq, CASE s.seq WHEN 1 THEN 'MARKETING_DIRECTOR' ELSE 'MARKETING_VP' END, 'OWN_SUBSIDIARY', 'ANY',"
            + " a.subsidiary_id, 1080, " + nodeState + ", " + arrived + ", a.finished_at FROM approval_round r"
            + " JOIN approval a ON a.id = r.approval_id JOIN seq_1_to_" + nodes + " s WHERE r.id > " + round);
        statement.executeUpdate("INSERT INTO approval_task (approval_id, round_id, node_id, holder_id, state, urgent, kind, arrived_at, finished_at,"
            + " working_minutes, due_at) SELECT a.id, r.id, n.id, h.id, n.state, a.urgent, a.kind, a.submitted_at, " + taskEnd
            + " FROM approval_node n JOIN approval_round r ON r.id = n.round_id JOIN approval a ON a.id = r.approval_id"
            + " JOIN bench_holder q ON q.id = a.requester_id JOIN bench_holder h ON h.position = (q.position + 37 * n.position) % " + PEOPLE
            + " WHERE n.id > " + node + " AND " + taken);
        statement.execute("SET foreign_key_checks = 1, unique_checks = 1");
        statement.execute("ANALYZE TABLE approval, approval_round, approval_node, approval_task");
    }

    long number(String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private long last(String table) throws SQLException {
        return number("SELECT COALESCE(MAX(id), 0) FROM " + table);
    }
}
