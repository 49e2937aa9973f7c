package org.tenderline.reporting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.util.Optional;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;

/** Brings the facts of the win rate up to date (G5); the job {@code reporting-win-rate} calls it. */
@Stateless
public class WinRateComputation {

    private static final int LONGEST_MILLISECONDS = 60_000;
    private static final String REASON = "the job counts everybody's projects; reports read its facts within their scope";
    private static final String PENDING = "p.state = 'TRACKING' AND p.expected_bid_on < ?1";

    /**
     * Only pending ones can stop being counted: an outcome is never taken back. Those still pending come back with all others; to ask which are would lock
     * everybody's projects and outcomes until the end.
     */
    private static final String DROP_PENDING = "DELETE FROM reporting_win_rate_fact WHERE result = 'PENDING'";

    /** One statement, so that a project which gets its outcome meanwhile is counted exactly once; an unchanged outcome is not written. */
    private static final String FACTS = "INSERT INTO reporting_win_rate_fact (project_id, subsidiary_id, owner_id, customer_id, region,"
            + " customer_group, specialty, amount_band, counted_on, month, result, our_price)"
            + select("o.opened_on", "o.result", "o.our_price") + " FROM bid_outcome o JOIN project p ON p.id = o.project_id"
            + " UNION ALL" + select("p.expected_bid_on", "'PENDING'", "NULL")
            + " FROM project p LEFT JOIN bid_outcome o ON o.project_id = p.id WHERE " + PENDING + " AND o.id IS NULL"
            + " ON DUPLICATE KEY UPDATE subsidiary_id = VALUES(subsidiary_id), owner_id = VALUES(owner_id), customer_id = VALUES(customer_id),"
            + " region = VALUES(region), customer_group = VALUES(customer_group), specialty = VALUES(specialty),"
            + " amount_band = VALUES(amount_band), counted_on = VALUES(counted_on), month = VALUES(month), result = VALUES(result),"
            + " our_price = VALUES(our_price)";

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    /** Counts all projects; reports show the result from the commit on, and the computation before it until then. */
    @Requires(Right.JOB_START)
    public WinRateRun compute() {
        sql(DROP_PENDING).executeUpdate();
        sql(FACTS, clock.today()).executeUpdate();
        long projects = ((Number) sql("SELECT COUNT(*) FROM reporting_win_rate_fact").getSingleResult()).longValue();
        sql("DELETE FROM reporting_win_rate_computation").executeUpdate();
        WinRateRun run = new WinRateRun(clock.now(), projects);
        records.add(run);
        return run;
    }

    /** The computation that reports show; empty before the first one. */
    @Requires(Right.SIGNED_IN)
    public Optional<WinRateRun> newest() {
        return records.select(WinRateRun.class).orderBy("e.id desc").first();
    }

    private Query sql(String text, Object... values) {
        return records.unscopedSql(REASON, text, values).setHint("jakarta.persistence.query.timeout", LONGEST_MILLISECONDS);
    }

    private static String select(String countedOn, String result, String ourPrice) {
        return " SELECT p.id, p.subsidiary_id, p.owner_id, p.customer_id, p.region, p.customer_group, p.specialty, "
                + AmountBand.sql("p.estimated_amount") + ", " + countedOn + ", DATE_FORMAT(" + countedOn + ", '%Y-%m'), " + result + ", "
                + ourPrice;
    }
}
