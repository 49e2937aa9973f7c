package org.tenderline.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The job against the one statement that computes the facts of the win rate and writes them down; for information beside all its statements: the
 * competitors too, and the deletion of the computation before the last.
 */
final class WinRate {

    private static final String FACTS = "INSERT INTO bench_fact (computation_id, project_id, subsidiary_id, owner_id, customer_id, region,"
        + " customer_group, specialty, amount_band, counted_on, month, result, our_price)"
        + select("o.opened_on", "o.result", "o.our_price") + " FROM bid_outcome o JOIN project p ON p.id = o.project_id UNION ALL"
        + select("p.expected_bid_on", "'PENDING'", "NULL") + " FROM project p LEFT JOIN bid_outcome o ON o.project_id = p.id"
        + " WHERE p.state = 'TRACKING' AND p.expected_bid_on < CURRENT_DATE AND o.id IS NULL";

    private static final String COMPETITORS = "INSERT INTO bench_competitor (computation_id, name, project_id) SELECT DISTINCT 1, b.name, b.project_id"
        + " FROM bid_outcome_bidder b WHERE b.own = 0 AND EXISTS (SELECT 1 FROM bench_fact f WHERE f.computation_id = 1 AND f.project_id = b.project_id)"
        + " ORDER BY b.name, b.project_id";

    private final int projects;

    WinRate(int projects) {
        this.projects = projects;
    }

    private static String select(String countedOn, String result, String ourPrice) {
        return " SELECT 1, p.id, p.subsidiary_id, p.owner_id, p.customer_id, p.region, p.customer_group, p.specialty,"
            + " CASE WHEN p.estimated_amount < 500000 THEN 'a' WHEN p.estimated_amount < 2000000 THEN 'b' WHEN p.estimated_amount < 10000000 THEN 'c'"
            + " ELSE 'd' END, " + countedOn + ", DATE_FORMAT(" + countedOn + ", '%Y-%m'), " + result + ", " + ourPrice;
    }

    void measure() throws Exception {
        Series floor = new Series("one statement");
        Series all = new Series("all statements of the job");
        Series job = new Series("reporting-win-rate");
        try (Product product = Product.start(true); Connection connection = product.connection("");
                Statement statement = connection.createStatement()) {
            new LargeGroup(statement).grow(projects);
            System.out.println(number(statement, "SELECT COUNT(*) FROM project") + " projects, "
                + number(statement, "SELECT COUNT(*) FROM bid_outcome") + " outcomes, "
                + number(statement, "SELECT COUNT(*) FROM bid_outcome_bidder") + " bidders");
            product.run("reporting-win-rate", "{}"); // the programs warm up
            for (int repetition = 0; repetition < Bench.REPETITIONS; repetition++) {
                for (String table : new String[] {"fact", "competitor"}) {
                    statement.execute("DROP TABLE IF EXISTS bench_" + table);
                    statement.execute("CREATE TABLE bench_" + table + " LIKE reporting_win_rate_" + table);
                }
                long begun = System.nanoTime();
                statement.executeUpdate(FACTS);
                floor.add((System.nanoTime() - begun) / 1e9);
                statement.executeUpdate(COMPETITORS);
                statement.executeUpdate("DELETE FROM bench_competitor");
                statement.executeUpdate("DELETE FROM bench_fact");
                all.add((System.nanoTime() - begun) / 1e9);
                job.add(product.run("reporting-win-rate", "{}"));
            }
        }
        System.out.println(floor.line(null));
        System.out.println(all.line(floor));
        System.out.println(job.line(floor));
        System.out.println(job.line(all));
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
