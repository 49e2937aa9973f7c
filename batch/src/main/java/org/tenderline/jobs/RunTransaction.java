package org.tenderline.jobs;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.Callable;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;

/** What a step without chunks writes: one transaction, which begins by locking the run's row and so ends only as its owner's. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class RunTransaction {

    /** A merge of a million rows takes minutes; the batch runtime leaves three to the thread. */
    private static final int LONGEST_SECONDS = 3_600;
    private static final int SERVERS_DEFAULT = 0;

    @Resource
    private UserTransaction transaction;

    @Inject
    private JobRuns runs;

    /** Does the work and commits it, or throws and leaves nothing of it. */
    @Requires(Right.JOB_START)
    public <T> T of(long run, Callable<T> work) throws Exception {
        transaction.setTransactionTimeout(LONGEST_SECONDS);
        try {
            transaction.begin();
            runs.hold(run);
            T result = work.call();
            transaction.commit();
            return result;
        } finally {
            undoUnfinished();
            transaction.setTransactionTimeout(SERVERS_DEFAULT);
        }
    }

    private void undoUnfinished() throws SystemException {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }
}
