package org.tenderline.reporting.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tenderline.jobs.JobRuns;
import org.tenderline.jobs.RunMessage;
import org.tenderline.jobs.RunStepListener;
import org.tenderline.jobs.RunTransaction;
import org.tenderline.reporting.WinRateComputation;
import org.tenderline.reporting.WinRateRun;

/** Brings the facts of the win rate up to date. */
@Named
@Dependent
public class ComputeWinRate extends AbstractBatchlet {

    @Inject
    private JobContext job;

    @Inject
    private WinRateComputation computation;

    @Inject
    private JobRuns runs;

    @Inject
    private RunTransaction transaction;

    @Override
    public String process() throws Exception {
        long run = RunStepListener.run(job);
        WinRateRun computed = transaction.of(run, () -> compute(run));
        runs.tell(run, List.of(RunMessage.of("WIN_RATE_COMPUTED", computed.getProjects())));
        return "COMPUTED";
    }

    private WinRateRun compute(long run) {
        WinRateRun computed = computation.compute();
        runs.count(run, computed.getProjects(), 0);
        runs.wrote(run, computed.getProjects());
        return computed;
    }
}
