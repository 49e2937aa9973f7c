package org.tenderline.erp.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenderline.erp.FeedManifest;
import org.tenderline.erp.FeedMerge;
import org.tenderline.erp.FeedRefused;
import org.tenderline.jobs.JobRuns;
import org.tenderline.jobs.RunTransaction;

/** Is the feed what its manifest says? */
@Named
@Dependent
public class CheckFeed extends AbstractBatchlet {

    @Inject
    private SyncRun run;

    @Inject
    private FeedMerge feeds;

    @Inject
    private JobRuns runs;

    @Inject
    private RunTransaction transaction;

    @Override
    public String process() throws Exception {
        try {
            FeedManifest manifest = run.folder().check();
            return transaction.of(run.number(), () -> open(manifest));
        } catch (FeedRefused refused) {
            return run.refuse(refused);
        }
    }

    private String open(FeedManifest manifest) throws FeedRefused {
        feeds.open(run.number(), run.businessDate(), run.acceptsLoss(), manifest);
        runs.expect(run.number(), manifest.totalRows());
        return "CHECKED";
    }
}
