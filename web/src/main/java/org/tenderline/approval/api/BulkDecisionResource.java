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
import org.tenderline.approval.Action;
import org.tenderline.approval.BulkLine;
import org.tenderline.approval.DecideTasks;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.api.Commands;
import org.tenderline.shared.api.ErrorTexts;
import org.tenderline.shared.api.Problem;

/** Several decisions at one word (E3). Each counts by itself, so the answer is 200 and says of each what became of it. */
@Path("approvals/decisions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BulkDecisionResource {

    @Inject
    private Commands commands;

    @Inject
    private DecideTasks decisions;

    /**
     * What is decided on several tasks, at most 200 different ones.
     *
     * @param action  left out, they are approved; a return leads to the requester
     * @param comment for all of them; required unless approving
     */
    public record Command(List<Long> tasks, Action action, String comment) {
    }

    /** What became of each, in order. */
    public record Results(List<Result> results) {
    }

    /**
     * One task.
     *
     * @param decided    whether the action was carried out; otherwise {@code code} and {@code detail} say why not, be it a rule or a failure (503, 500) that a repeat may mend
     * @param approved   whether that was an approval
     * @param violations the refused fields; null when none was
     */
    public record Result(Long taskId, boolean decided, boolean approved, int status, String code, String detail, List<Problem.Field> violations) {

        static Result of(BulkLine line, Action action) {
            BusinessException refusal = line.refusal();
            if (refusal == null) {
                return new Result(line.taskId(), true, action == Action.APPROVE, 200, null, null, null);
            }
            ErrorTexts texts = ErrorTexts.of(Caller.current().locale());
            return new Result(line.taskId(), false, false, refusal.status().http(), refusal.code(),
                    texts.error(refusal.code(), refusal.arguments().toArray()),
                    refusal.violations().isEmpty() ? null : Problem.Field.of(refusal.violations(), texts));
        }
    }

    @POST
    @Operation(summary = "Approve, reject or return several tasks; what became of each stands in its line; "
            + "under one Idempotency-Key each is decided at most once")
    public Results decide(Command command) {
        Action action = command.action() == null ? Action.APPROVE : command.action();
        return new Results(decisions.decide(commands.operation(), command.tasks(), action, command.comment()).stream()
                .map(line -> Result.of(line, action)).toList());
    }
}
