package org.tenderline.jobs;

import jakarta.batch.api.listener.StepListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenderline.shared.DatabaseFailure;
import org.tenderline.shared.DatabaseWatch;
import org.tenderline.shared.TransientFailure;

/** Notes which step a run is in, and that it broke off when a step ends in an exception. */
@Named
@Dependent
public class RunStepListener implements StepListener {

    /** What a job remembers of a step that only the database broke off: the run is carried on when that is back. */
    static final String INTERRUPTED = "INTERRUPTED";

    private static final Logger LOG = Logger.getLogger(RunStepListener.class.getName());

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    @Inject
    private JobRuns runs;

    @Inject
    private DatabaseWatch database;

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
        if (exception == null && step.getBatchStatus() != BatchStatus.FAILED) {
            return;
        }
        LOG.log(Level.SEVERE, "run " + run(job) + " broke off in " + step.getStepName(), exception);
        if (database.isAway() || DatabaseFailure.isIn(exception) || TransientFailure.isIn(exception)) {
            job.setTransientUserData(INTERRUPTED);
        } else {
            runs.tell(run(job), List.of(RunMessage.of("RUN_BROKE_OFF", step.getStepName(), run(job))));
        }
    }
}
