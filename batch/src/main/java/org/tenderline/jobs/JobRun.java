package org.tenderline.jobs;

import jakarta.batch.runtime.BatchStatus;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * One run of a job.
 *
 * @param attempt which run of the job for this business date, from 1
 * @param step the step it is or was in; null before the first
 * @param expected how many rows there are to read; 0 while unknown
 * @param owner the process that carries it on
 * @param batchExecution the batch runtime's execution that carries it on; null before the first
 */
public record JobRun(long id, JobName job, boolean active, LocalDate businessDate, int attempt, BatchStatus status, String step,
        boolean acceptLoss, String startedBy, LocalDateTime startedAt, LocalDateTime finishedAt, long expected, long read, long written,
        long rejected, List<RunMessage> messages, Long batchExecution, String owner, int takeovers) implements Serializable {

    static final String COLUMNS = "id, job, active_job, business_date, attempt, status, step, accept_loss, started_by, started_at,"
        + " finished_at, expected_count, read_count, written_count, rejected_count, message, batch_execution_id, owner, takeovers";

    static JobRun read(ResultSet row) throws SQLException {
        return new JobRun(row.getLong("id"), JobName.of(row.getString("job")).orElseThrow(), row.getString("active_job") != null,
            row.getObject("business_date", LocalDate.class), row.getInt("attempt"), BatchStatus.valueOf(row.getString("status")),
            row.getString("step"), row.getBoolean("accept_loss"), row.getString("started_by"),
            row.getObject("started_at", LocalDateTime.class), row.getObject("finished_at", LocalDateTime.class),
            row.getLong("expected_count"), row.getLong("read_count"), row.getLong("written_count"), row.getLong("rejected_count"),
            RunMessage.read(row.getString("message")), row.getObject("batch_execution_id", Long.class), row.getString("owner"), row.getInt("takeovers"));
    }

    /** How much is read, in percent; 0 while nobody knows how much there is. */
    public int percent() {
        if (status == BatchStatus.COMPLETED) {
            return 100;
        }
        return expected == 0 ? 0 : (int) Math.min(100, read * 100 / expected);
    }
}
