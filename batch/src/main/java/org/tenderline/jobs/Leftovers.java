package org.tenderline.jobs;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Sql;

/**
 * Ends, in the batch runtime's own tables, what killed processes left under way: the runtime never does, and its operator refuses to. The history
 * stays; an execution that was carried on by a later one, or whose run is over, is no longer called STARTED.
 */
@Stateless
public class Leftovers {

    private static final String UNDER_WAY = " IN ('STARTING', 'STARTED', 'STOPPING')";
    private static final String OF_RUN = "FROM job_run r JOIN jbatchEXECUTIONINSTANCEDATA c ON c.jobexecid = r.batch_execution_id"
        + " WHERE c.jobinstanceid = e.jobinstanceid";

    /** A live process says itself how an execution ended, a moment after it closed the run. */
    private static final String LEFT_OVER = "SELECT e.jobexecid FROM jbatchEXECUTIONINSTANCEDATA e WHERE e.batchstatus" + UNDER_WAY + " AND ("
        + "EXISTS (SELECT 1 FROM jbatchEXECUTIONINSTANCEDATA l WHERE l.jobinstanceid = e.jobinstanceid AND l.jobexecid > e.jobexecid)"
        + " OR EXISTS (SELECT 1 " + OF_RUN + " AND r.active_job IS NULL AND r.finished_at < ?)"
        + " OR e.createtime < CURRENT_TIMESTAMP - INTERVAL 10 MINUTE AND NOT EXISTS (SELECT 1 " + OF_RUN + "))";

    @Inject
    private Sql sql;

    @Inject
    private BusinessClock clock;

    @Requires(Right.JOB_START)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void settle() {
        List<Long> executions = sql.list(LEFT_OVER, row -> row.getLong(1), clock.now().minusMinutes(1));
        executions.forEach(this::end);
        sql.update("DELETE FROM job_process WHERE heartbeat_at < UTC_TIMESTAMP(6) - INTERVAL 1 DAY");
    }

    private void end(long execution) {
        String status = sql.list("SELECT 1 FROM job_run WHERE batch_execution_id = ? AND status = 'COMPLETED'", row -> "COMPLETED", execution)
            .stream().findFirst().orElse("FAILED");
        sql.update("UPDATE jbatchSTEPEXECUTIONINSTANCEDATA SET batchstatus = ?, exitstatus = ?, endTime = CURRENT_TIMESTAMP(6) WHERE jobexecid = ?"
            + " AND batchstatus" + UNDER_WAY, status, status, execution);
        sql.update("UPDATE jbatchEXECUTIONINSTANCEDATA SET batchstatus = ?, exitstatus = ?, endtime = CURRENT_TIMESTAMP(6),"
            + " updatetime = CURRENT_TIMESTAMP(6) WHERE jobexecid = ?", status, status, execution);
    }
}
