package org.tenderline.erp.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.tenderline.erp.FeedFile;
import org.tenderline.erp.FeedMerge;
import org.tenderline.jobs.JobRuns;
import org.tenderline.jobs.RunMessage;
import org.tenderline.jobs.RunTransaction;

/** Brings what was staged into the mirror and tells what the feed brought. */
@Named
@Dependent
public class MergeFeed extends AbstractBatchlet {

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
        tell(transaction.of(run.number(), this::merge));
        return "MERGED";
    }

    private FeedMerge.Result merge() {
        FeedMerge.Result result = feeds.merge(run.number(), run.businessDate());
        runs.wrote(run.number(), result.written());
        return result;
    }

    private void tell(FeedMerge.Result result) {
        List<RunMessage> messages = new ArrayList<>();
        messages.add(RunMessage.of("FEED_MIRRORED", result.accepted().get(FeedFile.CONTRACTS), result.accepted().get(FeedFile.INVOICES),
            result.accepted().get(FeedFile.RECEIPTS), result.gone()));
        if (run.acceptsLoss()) {
            messages.add(RunMessage.of("FEED_LOSS_ACCEPTED"));
        }
        if (result.unmatched() > 0) {
            messages.add(RunMessage.of("FEED_UNMATCHED", result.unmatched()));
        }
        result.otherSums().forEach(file -> messages.add(RunMessage.of("FEED_SUM_DIFFERS", file)));
        runs.tell(run.number(), messages);
    }
}
