package org.tenderline.approval.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tenderline.approval.Approval;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.approval.AskQuestion;
import org.tenderline.approval.CosignTask;
import org.tenderline.approval.TransferTask;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.Person;
import org.tenderline.shared.Violations;
import org.tenderline.shared.api.Commands;

/** What can be done with a task besides deciding on it (E3): hand it on, call a co-signer, ask and answer. */
@Path("approvals")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TaskActionsResource {

    @Inject
    private Commands commands;

    @Inject
    private ApprovalQueries queries;

    @Inject
    private TransferTask transfer;

    @Inject
    private CosignTask cosign;

    @Inject
    private AskQuestion questions;

    @Inject
    private OrganizationQueries organization;

    /** Where a co-signer decides. */
    public enum Place { BEFORE, AFTER }

    /** To whom, by user name, and why. */
    public record Transfer(String to, String comment) {
    }

    /** Who co-signs, before or after the holder, and why. */
    public record Cosigner(String to, Place place, String comment) {
    }

    /** Whom to ask what. */
    public record Question(String to, String comment) {
    }

    /** What is answered. */
    public record AnswerText(String comment) {
    }

    @POST
    @Path("tasks/{taskId}/transfer")
    @Operation(summary = "Hand the task on to another person, for good")
    public Response transfer(@PathParam("taskId") long taskId, Transfer command) {
        return answer(() -> transfer.transfer(taskId, person(command.to()), command.comment()));
    }

    @POST
    @Path("tasks/{taskId}/cosigners")
    @Operation(summary = "Call a co-signer: before, the task comes back afterwards; after, the caller approves at once")
    public Response cosign(@PathParam("taskId") long taskId, Cosigner command) {
        return answer(() -> {
            new Violations().required("place", command.place()).throwIfAny();
            return command.place() == Place.BEFORE ? cosign.before(taskId, person(command.to()), command.comment())
                    : cosign.after(taskId, person(command.to()), command.comment());
        });
    }

    @POST
    @Path("tasks/{taskId}/questions")
    @Operation(summary = "Ask the requester or somebody who has acted before; the task waits for the answer")
    public Response ask(@PathParam("taskId") long taskId, Question command) {
        return answer(() -> questions.ask(taskId, person(command.to()), command.comment()));
    }

    @POST
    @Path("tasks/{taskId}/questions/recall")
    @Operation(summary = "The answer is not needed any more; the task waits for its holder again")
    public Response recall(@PathParam("taskId") long taskId) {
        return answer(() -> questions.recall(taskId));
    }

    @POST
    @Path("tasks/{taskId}/answer")
    @Operation(summary = "Answer a question; the task that waits for it is opened again")
    public Response answer(@PathParam("taskId") long taskId, AnswerText command) {
        return answer(() -> questions.answer(taskId, command.comment()));
    }

    private Response answer(Supplier<Approval> command) {
        return commands.once(200, () -> ApprovalJson.of(queries.view(command.get().getId())));
    }

    private Long person(String username) {
        Long person = username == null ? null : organization.personByUsername(username).map(Person::getId).orElse(null);
        new Violations().required("to", username).check(person != null, "to", "BAD_VALUE").throwIfAny();
        return person;
    }
}
