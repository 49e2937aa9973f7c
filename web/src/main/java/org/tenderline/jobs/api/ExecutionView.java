package org.tenderline.jobs.api;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.tenderline.jobs.JobRun;
import org.tenderline.jobs.web.RunTexts;

/** A run as answers tell it. The number stays the same when the run is resumed after a crash. */
public record ExecutionView(long executionId, String name, LocalDate businessDate, int attempt, String status, String step,
        LocalDateTime startedAt, LocalDateTime finishedAt, long read, long written, long rejected, String message, boolean acceptLoss,
        String startedBy) {

    static ExecutionView of(JobRun run, Locale locale) {
        return new ExecutionView(run.id(), run.job().word(), run.businessDate(), run.attempt(), run.status().name(), run.step(), run.startedAt(),
            run.finishedAt(), run.read(), run.written(), run.rejected(), RunTexts.message(run, locale), run.acceptLoss(), run.startedBy());
    }
}
