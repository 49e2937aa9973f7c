package org.tenderline.jobs;

import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.logging.Logger;
import org.tenderline.security.Caller;

/** Keeps a run's row up to date while the batch runtime carries it on. Each job names it for the job; {@link RunStepListener} for its steps. */
@Named
@Dependent
public class RunListener implements JobListener {

    private static final Logger LOG = Logger.getLogger(RunListener.class.getName());

    /** Stands in the thread's name while the run lasts, and so in every line of the log that the run leaves. */
    private static final String RUN = " run=";

    @Inject
    private JobContext job;

    @Inject
    private JobRuns runs;

    @Override
    public void beforeJob() {
        Caller.bind(Caller.system(job.getJobName()));
        Thread.currentThread().setName(plainName() + RUN + RunStepListener.run(job));
        LOG.info(() -> job.getJobName() + " begins or goes on");
    }

    /** The thread goes on to other work. */
    private static String plainName() {
        return Thread.currentThread().getName().replaceFirst(RUN + "\\d+$", "");
    }

    /** The batch runtime calls a job that went well STARTED until its listeners have returned. */
    @Override
    public void afterJob() {
        try {
            BatchStatus status = job.getBatchStatus();
            if (status == BatchStatus.FAILED && RunStepListener.INTERRUPTED.equals(job.getTransientUserData())) {
                runs.release(RunStepListener.run(job));
                return;
            }
            boolean stopped = status == BatchStatus.STOPPING || status == BatchStatus.STOPPED;
            runs.close(RunStepListener.run(job), status == BatchStatus.FAILED ? BatchStatus.FAILED
                : stopped ? BatchStatus.STOPPED : BatchStatus.COMPLETED);
        } finally {
            LOG.info(() -> job.getJobName() + " ends here, " + job.getBatchStatus());
            Caller.clear();
            Thread.currentThread().setName(plainName());
        }
    }
}
