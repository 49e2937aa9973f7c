package org.tenderline.erp.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenderline.erp.FeedStaging;
import org.tenderline.jobs.RunTransaction;

/** Gives the room of staged rows back, in short transactions: before the run those of others, at its end its own. */
@Named
@Dependent
public class ClearStaging extends AbstractBatchlet {

    @Inject
    private SyncRun run;

    @Inject
    private FeedStaging staging;

    @Inject
    private RunTransaction transaction;

    @Inject
    @BatchProperty
    private String own;

    @Override
    public String process() throws Exception {
        boolean more = true;
        while (more) {
            more = transaction.of(run.number(), this::clear);
        }
        return "CLEARED";
    }

    private boolean clear() {
        return Boolean.parseBoolean(own) ? staging.purge(run.number()) : staging.purgeOthers(run.number());
    }
}
