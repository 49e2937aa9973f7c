package org.tenderline.jobs.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tenderline.jobs.JobLauncher;
import org.tenderline.jobs.JobName;
import org.tenderline.jobs.JobQueries;
import org.tenderline.jobs.JobRun;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.api.ApiPage;
import org.tenderline.shared.api.Commands;

/** Starts jobs and tells of their runs. */
@Path("jobs/{name}/executions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "jobs")
public class JobResource {

    @Inject
    private JobLauncher launcher;

    @Inject
    private JobQueries runs;

    @Inject
    private Commands commands;

    @PathParam("name")
    private String name;

    /**
     * A job's parameters.
     *
     * @param businessDate the feed's; required for erp-sync
     * @param acceptLoss take a feed over that the guard would stop, whether it lost too much, grew too much or repeats itself
     */
    public record Start(LocalDate businessDate, boolean acceptLoss) {
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Start a job; a feed that is refused shows as a run that FAILED")
    public Response start(Start start) {
        JobName job = job();
        LocalDate businessDate = start == null ? null : start.businessDate();
        boolean acceptLoss = start != null && start.acceptLoss();
        return commands.once(202, () -> Map.of("executionId", launcher.start(job, businessDate, acceptLoss)));
    }

    @GET
    @Operation(summary = "Runs of a job, newest first")
    public Map<String, Object> list(@QueryParam("businessDate") LocalDate businessDate, @BeanParam ApiPage page) {
        Locale locale = Caller.current().locale();
        return ApiPage.answer(runs.runs(job(), businessDate, page.request()).map(run -> ExecutionView.of(run, locale)));
    }

    @GET
    @Path("{executionId}")
    @Operation(summary = "One run with its figures; they grow while it runs")
    public ExecutionView get(@PathParam("executionId") long executionId) {
        JobRun run = runs.run(executionId);
        if (run.job() != job()) {
            throw BusinessException.notFound();
        }
        return ExecutionView.of(run, Caller.current().locale());
    }

    private JobName job() {
        return JobName.of(name).orElseThrow(BusinessException::notFound);
    }
}
