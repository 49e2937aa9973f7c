package org.tenderline.reporting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.util.Optional;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;

/** Computes the facts of the win rate anew (G5); the job {@code reporting-win-rate} calls it. */
@Stateless
public class WinRateComputation {

    private static final int LONGEST_MILLISECONDS = 60_000;
    private static final String REASON = "the job counts everybody's projects; reports read its facts within their scope";

    /** One statement, so that a project which gets its outcome meanwhile is counted exactly once. */
    private static final String FACTS = "INSERT INTO reporting_win_rate_fact (computation_id, project_id, subsidiary_id, owner_id,"
            + " customer_id, region, customer_group, specialty, amount_band, counted_on, month, result, our_price)"
            + select("o.opened_on", "o.result", "o.our_price") + " FROM bid_outcome o JOIN project p ON p.id = o.project_id"
            + " UNION ALL" + select("p.expected_bid_on", "'PENDING'", "NULL")
            + " FROM project p LEFT JOIN bid_outcome o ON o.project_id = p.id"
            + " WHERE p.state = 'TRACKING' AND p.expected_bid_on < ?2 AND o.id IS NULL";

    /** In the order of the primary key: any other takes five times as long. */
    private static final String COMPETITORS = "INSERT INTO reporting_win_rate_competitor (computation_id, name, project_id)"
            + " SELECT DISTINCT ?1, b.name, b.project_id FROM bid_outcome_bidder b WHERE b.own = 0 AND EXISTS"
            + " (SELECT 1 FROM reporting_win_rate_fact f WHERE f.computation_id = ?1 AND f.project_id = b.project_id)"
            + " ORDER BY b.name, b.project_id";

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    /** Counts all projects under a new computation, and drops those that nobody can be reading any more. */
    @Requires(Right.JOB_START)
    public WinRateRun compute() {
        Optional<WinRateRun> previous = newest();
        WinRateRun run = new WinRateRun(clock.now());
        records.add(run);
        records.flush();
        long projects = sql(FACTS, run.getId(), clock.today()).executeUpdate();
        long competitors = sql(COMPETITORS, run.getId()).executeUpdate();
        run.complete(projects, competitors);
        previous.ifPresent(kept -> {
            sql("DELETE FROM reporting_win_rate_competitor WHERE computation_id < ?1", kept.getId()).executeUpdate();
            sql("DELETE FROM reporting_win_rate_fact WHERE computation_id < ?1", kept.getId()).executeUpdate();
            sql("DELETE FROM reporting_win_rate_computation WHERE id < ?1", kept.getId()).executeUpdate();
        });
        return run;
    }

    /** The computation that reports show; empty before the first one. */
    @Requires(Right.SIGNED_IN)
    public Optional<WinRateRun> newest() {
        return records.select(WinRateRun.class).where("e.completed = true").orderBy("e.id desc").first();
    }

    private Query sql(String text, Object... values) {
        return records.unscopedSql(REASON, text, values).setHint("jakarta.persistence.query.timeout", LONGEST_MILLISECONDS);
    }

    private static String select(String countedOn, String result, String ourPrice) {
        return " SELECT ?1, p.id, p.subsidiary_id, p.owner_id, p.customer_id, p.region, p.customer_group, p.specialty, "
                + AmountBand.sql("p.estimated_amount") + ", " + countedOn + ", DATE_FORMAT(" + countedOn + ", '%Y-%m'), " + result + ", "
                + ourPrice;
    }
}
