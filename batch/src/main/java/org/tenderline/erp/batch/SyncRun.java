package org.tenderline.erp.batch;

import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.tenderline.erp.FeedFolder;
import org.tenderline.erp.FeedRefused;
import org.tenderline.jobs.JobRuns;
import org.tenderline.jobs.RunMessage;
import org.tenderline.jobs.RunStepListener;

/** Which run the steps are of, and with which parameters. */
@Dependent
public class SyncRun {

    /** Exit status of a step that refused the feed; the job ends in FAILED. */
    static final String REFUSED = "REFUSED";

    @Inject
    private JobContext job;

    @Inject
    private JobRuns runs;

    long number() {
        return RunStepListener.run(job);
    }

    LocalDate businessDate() {
        return LocalDate.parse(job.getProperties().getProperty("businessDate"));
    }

    boolean acceptsLoss() {
        return Boolean.parseBoolean(job.getProperties().getProperty("acceptLoss"));
    }

    FeedFolder folder() {
        return new FeedFolder(FeedFolder.inbox(), businessDate());
    }

    String refuse(FeedRefused refused) {
        runs.tell(number(), List.of(new RunMessage(refused.code(), refused.arguments())));
        return REFUSED;
    }
}
