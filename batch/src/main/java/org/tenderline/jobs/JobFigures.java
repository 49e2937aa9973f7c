package org.tenderline.jobs;

import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Sql;

/** How the jobs stand as a whole, for those who watch over the operation. */
@Stateless
public class JobFigures {

    @Inject
    private Sql sql;

    @Inject
    private BusinessClock clock;

    /**
     * @param runs        of the job by status; a status that never occurred is missing
     * @param active      whether a run is under way
     * @param lastSuccess how long ago a run was completed; empty when none ever was
     */
    public record Figures(Map<BatchStatus, Long> runs, boolean active, Optional<Duration> lastSuccess) {
    }

    @Requires(Right.MONITORING)
    public Map<JobName, Figures> now() {
        LocalDateTime now = clock.now();
        Map<JobName, Figures> figures = new EnumMap<>(JobName.class);
        for (JobName job : JobName.values()) {
            figures.put(job, new Figures(new EnumMap<>(BatchStatus.class),
                sql.number("SELECT COUNT(*) FROM job_run WHERE active_job = ?", job.word()) > 0, lastSuccess(job, now)));
        }
        sql.list("SELECT job, status, COUNT(*) FROM job_run GROUP BY job, status",
            row -> new Count(row.getString(1), BatchStatus.valueOf(row.getString(2)), row.getLong(3)))
            .forEach(count -> JobName.of(count.job()).ifPresent(job -> figures.get(job).runs().put(count.status(), count.runs())));
        return figures;
    }

    private record Count(String job, BatchStatus status, long runs) {
    }

    private Optional<Duration> lastSuccess(JobName job, LocalDateTime now) {
        return sql.list("SELECT MAX(finished_at) FROM job_run WHERE job = ? AND status = 'COMPLETED'",
            row -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)), job.word()).get(0).map(finished -> Duration.between(finished, now));
    }

    /** Whether this process carries runs on: its sign of life is no older than the time after which others would take them over. */
    @Requires(Right.MONITORING)
    public boolean runnerLives() {
        return sql.number("SELECT COUNT(*) FROM job_process WHERE owner = ? AND heartbeat_at >= UTC_TIMESTAMP(6) - INTERVAL "
            + JobRuns.DEAD_AFTER_SECONDS + " SECOND", JobRuns.OWNER) > 0;
    }
}
