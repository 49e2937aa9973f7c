package org.tenderline.erp.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenderline.erp.FeedFile;
import org.tenderline.erp.FeedMerge;
import org.tenderline.erp.FeedRefused;

/** Last step before anything changes: the files are still those that were checked, and {@link FeedMerge#guard} lets them pass. */
@Named
@Dependent
public class GuardFeed extends AbstractBatchlet {

    @Inject
    private SyncRun run;

    @Inject
    private FeedMerge feeds;

    @Override
    public String process() {
        try {
            for (FeedFile file : FeedFile.values()) {
                run.folder().checkUnchanged(file, feeds.sha256(run.number(), file));
            }
            if (!run.acceptsLoss()) {
                feeds.guard(run.number());
            }
            return "PASSED";
        } catch (FeedRefused refused) {
            return run.refuse(refused);
        }
    }
}
