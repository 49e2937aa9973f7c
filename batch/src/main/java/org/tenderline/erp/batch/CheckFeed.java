package org.tenderline.erp.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenderline.erp.FeedManifest;
import org.tenderline.erp.FeedMerge;
import org.tenderline.erp.FeedRefused;
import org.tenderline.jobs.JobRuns;

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

    @Override
    public String process() {
        try {
            FeedManifest manifest = run.folder().check();
            feeds.open(run.number(), run.businessDate(), run.acceptsLoss(), manifest);
            runs.expect(run.number(), manifest.totalRows());
            return "CHECKED";
        } catch (FeedRefused refused) {
            return run.refuse(refused);
        }
    }
}
