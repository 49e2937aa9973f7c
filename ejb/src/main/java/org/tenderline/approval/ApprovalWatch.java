package org.tenderline.approval;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.BusinessException;

/**
 * Looks every minute for what nobody can act on and for what is overdue. Each task in a transaction of its own under its lock, so two
 * nodes may look at once.
 */
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ApprovalWatch {

    private static final Logger LOG = Logger.getLogger(ApprovalWatch.class.getName());

    @Inject
    private StuckTasks stuck;

    @Inject
    private ReassignTask reassign;

    @Inject
    private OverdueTasks overdue;

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    void look() {
        Caller.runAs(Caller.system("approval-watch"), () -> {
            lookNow();
            return null;
        });
    }

    /** As the timer does. */
    @Requires(Right.APPROVAL_ADMINISTER)
    public void lookNow() {
        each(stuck.taskIds(), reassign::passOn);
        each(stuck.nodeIds(), reassign::passOnNode);
        each(overdue.taskIds(), overdue::tell);
    }

    /** One that fails must not keep the others back; it is looked at again. */
    private static void each(List<Long> ids, LongConsumer work) {
        for (Long id : ids) {
            try {
                work.accept(id);
            } catch (BusinessException settledMeanwhile) {
                LOG.log(Level.FINE, "settled meanwhile", settledMeanwhile);
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, "approval watch failed on " + id, failed);
            }
        }
    }
}
