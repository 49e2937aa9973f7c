package org.tenderline.approval.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tenderline.approval.BulkLine;
import org.tenderline.approval.DecideTasks;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.api.Commands;
import org.tenderline.shared.api.ErrorTexts;

/** Several approvals at one word (E3). Each counts by itself, so the answer is 200 and says of each what became of it. */
@Path("approvals/decisions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BulkDecisionResource {

    @Inject
    private Commands commands;

    @Inject
    private DecideTasks decisions;

    /** The tasks to approve, at most 200 different ones, and a comment for all of them. */
    public record Command(List<Long> tasks, String comment) {
    }

    /** What became of each, in order. */
    public record Results(List<Result> results) {
    }

    /** One task; {@code code} and {@code detail} say why it was not approved, be it a rule or a failure (503, 500) that a repeat may mend. */
    public record Result(Long taskId, boolean approved, int status, String code, String detail) {

        static Result of(BulkLine line) {
            BusinessException refusal = line.refusal();
            return refusal == null ? new Result(line.taskId(), true, 200, null, null)
                    : new Result(line.taskId(), false, refusal.status().http(), refusal.code(),
                            ErrorTexts.of(Caller.current().locale()).error(refusal.code(), refusal.arguments().toArray()));
        }
    }

    @POST
    @Operation(summary = "Approve several tasks; what became of each stands in its line; under one Idempotency-Key each is approved at most once")
    public Results approve(Command command) {
        return new Results(decisions.approve(commands.operation(), command.tasks(), command.comment()).stream().map(Result::of).toList());
    }
}
