package org.tenderline.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The job against the one statement that computes the facts of the win rate and writes them into an empty table: into an empty table too, and on
 * the day after, when the outcomes of 2 % of the projects have changed.
 */
final class WinRate {

    private static final String FACTS = "INSERT INTO bench_fact (project_id, subsidiary_id, owner_id, customer_id, region,"
        + " customer_group, specialty, amount_band, counted_on, month, result, our_price)"
        + select("o.opened_on", "o.result", "o.our_price") + " FROM bid_outcome o JOIN project p ON p.id = o.project_id UNION ALL"
        + select("p.expected_bid_on", "'PENDING'", "NULL") + " FROM project p LEFT JOIN bid_outcome o ON o.project_id = p.id"
        + " WHERE p.state = 'TRACKING' AND p.expected_bid_on < CURRENT_DATE AND o.id IS NULL";

    private final int projects;

    WinRate(int projects) {
        this.projects = projects;
    }

    private static String select(String countedOn, String result, String ourPrice) {
        return " SELECT p.id, p.subsidiary_id, p.owner_id, p.customer_id, p.region, p.customer_group, p.specialty,"
            + " CASE WHEN p.estimated_amount < 500000 THEN 'a' WHEN p.estimated_amount < 2000000 THEN 'b' WHEN p.estimated_amount < 10000000 THEN 'c'"
            + " ELSE 'd' END, " + countedOn + ", DATE_FORMAT(" + countedOn + ", '%Y-%m'), " + result + ", " + ourPrice;
    }

    void measure() throws Exception {
        Series floor = new Series("one statement");
        Series empty = new Series("reporting-win-rate, no facts yet");
        Series after = new Series("reporting-win-rate, the day after");
        try (Product product = Product.start(true); Connection connection = product.connection("");
                Statement statement = connection.createStatement()) {
            new LargeGroup(statement).grow(projects);
            System.out.println(number(statement, "SELECT COUNT(*) FROM project") + " projects, "
                + number(statement, "SELECT COUNT(*) FROM bid_outcome") + " outcomes, "
                + number(statement, "SELECT COUNT(*) FROM bid_outcome_bidder") + " bidders");
            product.run("reporting-win-rate", "{}"); // the programs warm up
            for (int repetition = 0; repetition < Bench.repetitions(); repetition++) {
                statement.execute("CREATE OR REPLACE TABLE bench_fact LIKE reporting_win_rate_fact");
                long begun = System.nanoTime();
                statement.executeUpdate(FACTS);
                floor.add((System.nanoTime() - begun) / 1e9);
                statement.execute("TRUNCATE TABLE reporting_win_rate_fact");
                empty.add(product.run("reporting-win-rate", "{}"));
                statement.executeUpdate("UPDATE bid_outcome SET our_price = our_price + 1 WHERE id % 50 = " + repetition);
                after.add(product.run("reporting-win-rate", "{}"));
            }
        }
        System.out.println(floor.line(null));
        System.out.println(empty.line(floor));
        System.out.println(after.line(floor));
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
