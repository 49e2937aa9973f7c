package org.tenderline.jobs;

import jakarta.annotation.Resource;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.tenderline.shared.Sql;
import org.tenderline.testing.InContainer;

/** Writes a row for each number. The chunk with a certain number is torn off once: all is written, the checkpoint too, and then not committed. */
@InContainer
@Dependent
@Named
public class TornChunkWriter extends AbstractItemWriter {

    static final int TORN_AT = 15;
    static final long FIRST_ROW = 9_000_000_000L;

    /** What to do at the last moment before the commit, once. */
    static final AtomicReference<Runnable> LAST_MOMENT = new AtomicReference<>();

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private Sql sql;

    @Override
    public void writeItems(List<Object> items) {
        for (Object item : items) {
            sql.update("INSERT INTO erp_feed (run_id, business_date, accept_loss) VALUES (?, ?, FALSE)", FIRST_ROW + (Integer) item, LocalDate.EPOCH);
        }
        if (items.contains(TORN_AT) && LAST_MOMENT.get() != null) {
            transaction.registerInterposedSynchronization(new TearOff());
        }
    }

    private final class TearOff implements Synchronization {

        @Override
        public void beforeCompletion() {
            LAST_MOMENT.getAndSet(null).run();
            transaction.setRollbackOnly();
        }

        @Override
        public void afterCompletion(int status) {
            // the test looks for itself
        }
    }
}
