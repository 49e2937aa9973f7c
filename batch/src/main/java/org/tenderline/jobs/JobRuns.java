package org.tenderline.jobs;

import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Sql;

/** Keeps the book of runs. Every change of a running one names its owner, so that a process that lost a run changes nothing. */
@Stateless
public class JobRuns {

    /** This process, for as long as it lives. */
    static final String OWNER = ProcessHandle.current().pid() + "-" + UUID.randomUUID();

    /** After how long without a sign of life a run's process counts as dead. */
    static final int DEAD_AFTER_SECONDS = 30;

    private static final String SELECT = "SELECT " + JobRun.COLUMNS + " FROM job_run ";
    private static final String OWNED = " WHERE id = ? AND owner = '" + OWNER + "' AND active_job IS NOT NULL";

    @Inject
    private Sql sql;

    @Inject
    private BusinessClock clock;

    /** Opens a run, unless one of the same job is active. */
    @Requires(Right.JOB_START)
    public long open(JobName job, LocalDate businessDate, boolean acceptLoss) {
        beat();
        try {
            return sql.insert("INSERT INTO job_run (job, active_job, business_date, attempt, status, accept_loss, started_by, owner,"
                + " started_at) SELECT ?, ?, ?, COUNT(*) + 1, 'STARTING', ?, ?, ?, ? FROM job_run WHERE job = ?"
                + " AND business_date = ?", job.word(), job.word(), businessDate, acceptLoss, Caller.current().username(), OWNER, clock.now(),
                job.word(), businessDate);
        } catch (Sql.Taken active) {
            throw BusinessException.conflict("ALREADY_RUNNING", job.word());
        }
    }

    /** A short job may have ended before its execution's number is known. */
    @Requires(Right.JOB_START)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void carriedBy(long run, long batchExecution) {
        sql.update("UPDATE job_run SET batch_execution_id = ? WHERE id = ? AND owner = ?", batchExecution, run, OWNER);
    }

    @Requires(Right.JOB_START)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void enter(long run, String step) {
        owned(run, "UPDATE job_run SET status = 'STARTED', step = ?" + OWNED, step, run);
    }

    @Requires(Right.JOB_START)
    public void expect(long run, long rows) {
        owned(run, "UPDATE job_run SET expected_count = ?" + OWNED, rows, run);
    }

    /** Counts a chunk, in the chunk's own transaction: counted if and only if written, and only by the owner. */
    @Requires(Right.JOB_START)
    public void count(long run, long read, long rejected) {
        owned(run, "UPDATE job_run SET read_count = read_count + ?, rejected_count = rejected_count + ?" + OWNED, read, rejected, run);
    }

    @Requires(Right.JOB_START)
    public void wrote(long run, long rows) {
        owned(run, "UPDATE job_run SET written_count = ?" + OWNED, rows, run);
    }

    /** What the run has to say at its end; replaces what it said before. */
    @Requires(Right.JOB_START)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void tell(long run, List<RunMessage> messages) {
        owned(run, "UPDATE job_run SET message = ?" + OWNED, RunMessage.store(messages), run);
    }

    @Requires(Right.JOB_START)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void close(long run, BatchStatus status) {
        owned(run, "UPDATE job_run SET status = ?, finished_at = ?, active_job = NULL" + OWNED, status.name(), clock.now(), run);
    }

    /**
     * Locks the run's row until the transaction ends, first of all its locks. Whoever takes the run over needs that lock too: once it has it,
     * nothing of the former owner is under way any more, and nothing can follow.
     */
    @Requires(Right.JOB_START)
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void hold(long run) {
        if (sql.list("SELECT id FROM job_run" + OWNED + " FOR UPDATE", row -> row.getLong(1), run).isEmpty()) {
            throw new RunLost(run);
        }
    }

    /** Gives the run up without ending it: whoever looks next, this process or another, takes it over and carries it on. */
    @Requires(Right.JOB_START)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void release(long run) {
        owned(run, "UPDATE job_run SET owner = 'nobody'" + OWNED, run);
    }

    private void owned(long run, String update, Object... values) {
        if (sql.update(update, values) == 0 && sql.number("SELECT COUNT(*) FROM job_run" + OWNED, run) == 0) {
            throw new RunLost(run);
        }
    }

    /** A sign of life of this process, for everything it carries on. */
    @Requires(Right.JOB_START)
    public void beat() {
        sql.update("INSERT INTO job_process (owner, heartbeat_at) VALUES (?, UTC_TIMESTAMP(6))"
            + " ON DUPLICATE KEY UPDATE heartbeat_at = UTC_TIMESTAMP(6)", OWNER);
    }

    /** Active runs whose processes have given no sign of life for a while. */
    @Requires(Right.JOB_START)
    public List<JobRun> abandoned() {
        return sql.list(SELECT + "WHERE active_job IS NOT NULL AND owner <> ? AND NOT EXISTS (SELECT 1 FROM job_process p"
            + " WHERE p.owner = job_run.owner AND p.heartbeat_at >= UTC_TIMESTAMP(6) - INTERVAL " + DEAD_AFTER_SECONDS + " SECOND)",
            JobRun::read, OWNER);
    }

    /**
     * Makes an abandoned run this process's. Of several that try, one succeeds; none while a transaction of the former owner is open, which the
     * database ends when its process is dead or stands still.
     */
    @Requires(Right.JOB_START)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean takeOver(JobRun run) {
        boolean free = !sql.list("SELECT id FROM job_run WHERE id = ? AND owner = ? AND active_job IS NOT NULL FOR UPDATE SKIP LOCKED",
            row -> row.getLong(1), run.id(), run.owner()).isEmpty();
        return free && sql.update("UPDATE job_run SET owner = ?, takeovers = takeovers + 1 WHERE id = ?", OWNER, run.id()) == 1;
    }

    @Requires(Right.JOB_START)
    public List<JobRun> mine() {
        return sql.list(SELECT + "WHERE active_job IS NOT NULL AND owner = ?", JobRun::read, OWNER);
    }

    @Requires(Right.JOB_START)
    public Optional<JobRun> find(long run) {
        return sql.list(SELECT + "WHERE id = ?", JobRun::read, run).stream().findFirst();
    }
}
