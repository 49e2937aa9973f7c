package org.tenderline.jobs;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violations;

/**
 * The only door to the batch runtime's operator. Never within a transaction: the job's thread must see what the start wrote, and a start
 * must not be undone by its caller.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobLauncher {

    private static final Logger LOG = Logger.getLogger(JobLauncher.class.getName());
    private static final int MAXIMUM_TAKEOVERS = 10;

    @Inject
    private JobRuns runs;

    @Inject
    private Nights nights;

    @Inject
    private BusinessClock clock;

    /**
     * Starts a job and answers the run's number; 409 {@code ALREADY_RUNNING} while one of the same job is active.
     *
     * @param businessDate required for the ERP's feed, any date; null means today for jobs that have none of their own
     */
    @Requires(Right.JOB_START)
    public long start(JobName job, LocalDate businessDate, boolean acceptLoss) {
        Violations violations = new Violations().required("job", job);
        // Without a job both are told at once: the page asks for both.
        if (job == null || job == JobName.ERP_SYNC) {
            violations.required("businessDate", businessDate);
        }
        violations.throwIfAny();
        long run = runs.open(job, businessDate == null ? clock.today() : businessDate, acceptLoss);
        launch(runs.find(run).orElseThrow());
        return run;
    }

    /** Starts the run of the last night, if it is to be started; {@link Nights} knows. */
    @Requires(Right.JOB_START)
    public void startNight(JobName job, LocalDate businessDate, boolean starting) {
        nights.open(job, businessDate, starting).flatMap(runs::find).ifPresent(run -> {
            LOG.info(() -> "night's run " + run.id() + " of " + job.word() + " for " + businessDate);
            launch(run);
        });
    }

    private void launch(JobRun run) {
        try {
            runs.carriedBy(run.id(), BatchRuntime.getJobOperator().start(run.job().word(), parameters(run)));
        } catch (BatchRuntimeException failed) {
            fail(run, failed);
            throw BusinessException.rule("JOB_NOT_STARTED", run.job().word());
        }
    }

    private static Properties parameters(JobRun run) {
        Properties parameters = new Properties();
        parameters.setProperty("run", String.valueOf(run.id()));
        parameters.setProperty("businessDate", run.businessDate().toString());
        parameters.setProperty("acceptLoss", String.valueOf(run.acceptLoss()));
        return parameters;
    }

    /** Carries on a run that was taken over from a dead process, where its last chunk ended. */
    @Requires(Right.JOB_START)
    public void resume(JobRun run) {
        if (run.takeovers() >= MAXIMUM_TAKEOVERS) {
            runs.tell(run.id(), List.of(RunMessage.of("RUN_GIVEN_UP", run.takeovers())));
            runs.close(run.id(), BatchStatus.FAILED);
            return;
        }
        LOG.info(() -> "resume run " + run.id() + " of " + run.job().word());
        if (run.batchExecution() == null) {
            launch(run);
            return;
        }
        try {
            runs.carriedBy(run.id(), BatchRuntime.getJobOperator().restart(latest(run.batchExecution()), parameters(run)));
        } catch (BatchRuntimeException failed) {
            fail(run, failed);
        }
    }

    /** A process may have died between restarting and recording the new execution. */
    private static long latest(long execution) {
        var operator = BatchRuntime.getJobOperator();
        return operator.getJobExecutions(operator.getJobInstance(execution)).stream().mapToLong(e -> e.getExecutionId()).max()
            .orElse(execution);
    }

    private void fail(JobRun run, BatchRuntimeException failed) {
        LOG.log(Level.SEVERE, "run " + run.id() + " of " + run.job().word() + " could not be started", failed);
        runs.tell(run.id(), List.of(RunMessage.of("RUN_NOT_STARTED", run.id())));
        runs.close(run.id(), BatchStatus.FAILED);
    }

    /** Ends or gives up a run of this process's that no thread carries on any more, because the database was away when it ended or began. */
    @Requires(Right.JOB_START)
    public void settle(JobRun run) {
        if (run.batchExecution() == null ? run.startedAt().isAfter(clock.now().minusMinutes(1)) : isCarriedOnHere(run)) {
            return;
        }
        try {
            if (hasCompleted(run)) {
                runs.close(run.id(), BatchStatus.COMPLETED);
            } else {
                runs.release(run.id());
            }
        } catch (RunLost closedAlready) {
            LOG.fine(() -> closedAlready.getMessage());
        }
    }

    private static boolean isCarriedOnHere(JobRun run) {
        try {
            return BatchRuntime.getJobOperator().getRunningExecutions(run.job().word()).contains(latest(run.batchExecution()));
        } catch (NoSuchJobException none) {
            return false;
        }
    }

    private static boolean hasCompleted(JobRun run) {
        return run.batchExecution() != null
            && BatchRuntime.getJobOperator().getJobExecution(latest(run.batchExecution())).getBatchStatus() == BatchStatus.COMPLETED;
    }
}
