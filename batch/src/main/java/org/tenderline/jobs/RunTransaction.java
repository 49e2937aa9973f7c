package org.tenderline.jobs;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;

/** What a step without chunks writes: one transaction, which begins by locking the run's row and so ends only as its owner's. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class RunTransaction {

    /** A merge of a million rows takes minutes; the batch runtime leaves three to the thread. */
    private static final int LONGEST_SECONDS = 3_600;
    private static final int SERVERS_DEFAULT = 0;
    /** A statement over fifty thousand rows takes longer than a person's connection waits for an answer. */
    private static final int PATIENCE_MILLISECONDS = 120_000;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "jdbc/tenderline")
    private DataSource pool;

    @Inject
    private JobRuns runs;

    /** Does the work and commits it, or throws and leaves nothing of it. */
    @Requires(Right.JOB_START)
    public <T> T of(long run, Callable<T> work) throws Exception {
        transaction.setTransactionTimeout(LONGEST_SECONDS);
        try {
            transaction.begin();
            runs.hold(run);
            T result = patiently(work);
            transaction.commit();
            return result;
        } finally {
            undoUnfinished();
            transaction.setTransactionTimeout(SERVERS_DEFAULT);
        }
    }

    /** The transaction has one connection, which all handles lead to. */
    private <T> T patiently(Callable<T> work) throws Exception {
        try (Connection connection = pool.getConnection()) {
            int usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLISECONDS);
            try {
                return work.call();
            } finally {
                connection.setNetworkTimeout(Runnable::run, usual);
            }
        }
    }

    private void undoUnfinished() throws SystemException {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }
}
