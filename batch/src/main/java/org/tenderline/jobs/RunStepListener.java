package org.tenderline.jobs;

import jakarta.batch.api.listener.StepListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Notes which step a run is in, and that it broke off when a step ends in an exception. */
@Named
@Dependent
public class RunStepListener implements StepListener {

    private static final Logger LOG = Logger.getLogger(RunStepListener.class.getName());

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    @Inject
    private JobRuns runs;

    /** The number of the run that the job's properties name. */
    public static long run(JobContext job) {
        return Long.parseLong(job.getProperties().getProperty("run"));
    }

    @Override
    public void beforeStep() {
        runs.enter(run(job), step.getStepName());
    }

    @Override
    public void afterStep() {
        Exception exception = step.getException();
        if (exception != null) {
            LOG.log(Level.SEVERE, "run " + run(job) + " broke off in " + step.getStepName(), exception);
            runs.tell(run(job), List.of(RunMessage.of("RUN_BROKE_OFF", step.getStepName(), run(job))));
        }
    }
}
