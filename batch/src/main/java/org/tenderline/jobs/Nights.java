package org.tenderline.jobs;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Sql;

/** Which night's run is to be opened; of several processes that look at the same moment, one opens it. */
@Stateless
public class Nights {

    @Inject
    private Sql sql;

    @Inject
    private JobRuns runs;

    @Inject
    private BusinessClock clock;

    /**
     * Opens the run of the last night, unless somebody has started one since, or that night was before this database knew of the schedule.
     *
     * @param starting whether this process has just started: then a night counts as missed that nobody completed, even if it was tried
     */
    @Requires(Right.JOB_START)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Long> open(JobName job, LocalDate businessDate, boolean starting) {
        sql.update("INSERT IGNORE INTO job_schedule (job, known_since) VALUES (?, ?)", job.word(), clock.now());
        LocalDateTime knownSince = sql.list("SELECT known_since FROM job_schedule WHERE job = ? FOR UPDATE",
            row -> row.getObject(1, LocalDateTime.class), job.word()).get(0);
        LocalDateTime night = job.lastNight(clock.now());
        if (knownSince.isAfter(night) || isDone(job, businessDate, night, starting)) {
            return Optional.empty();
        }
        return Optional.of(runs.open(job, businessDate, false));
    }

    private boolean isDone(JobName job, LocalDate businessDate, LocalDateTime night, boolean starting) {
        String triedSince = "active_job IS NOT NULL OR started_at >= ?";
        String done = "active_job IS NOT NULL OR status = 'COMPLETED' AND (started_at >= ? OR business_date = '" + businessDate + "')";
        return sql.number("SELECT COUNT(*) FROM job_run WHERE job = ? AND (" + (starting ? done : triedSince) + ")", job.word(), night) > 0;
    }
}
