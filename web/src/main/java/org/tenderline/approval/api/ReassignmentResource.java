package org.tenderline.approval.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tenderline.approval.ReassignTask;
import org.tenderline.approval.StuckItem;
import org.tenderline.approval.StuckTasks;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.Person;
import org.tenderline.shared.Violations;
import org.tenderline.shared.api.Commands;

/** What nobody can act on any more, for an administrator, who sees nothing of the business (E4). */
@Path("approvals/reassignments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReassignmentResource {

    @Inject
    private Commands commands;

    @Inject
    private StuckTasks stuck;

    @Inject
    private ReassignTask reassign;

    @Inject
    private OrganizationQueries organization;

    /** A task, or a node that has none, its new holder by user name, and why. */
    public record Command(Long taskId, Long nodeId, String to, String comment) {
    }

    @GET
    @Operation(summary = "Tasks whose holder cannot act any more, and nodes nobody fills; with number, all that is open of that document")
    public Map<String, Object> list(@QueryParam("number") String number) {
        List<StuckItem> items = stuck.list(number);
        return Map.of("items", items, "total", items.size());
    }

    @POST
    @Operation(summary = "Name who takes over")
    public Response reassign(Command command) {
        return commands.once(200, () -> {
            Long person = command.to() == null ? null : organization.personByUsername(command.to()).map(Person::getId).orElse(null);
            new Violations().check(command.taskId() != null || command.nodeId() != null, "taskId", "REQUIRED")
                    .required("to", command.to()).check(person != null, "to", "BAD_VALUE").throwIfAny();
            if (command.taskId() != null) {
                reassign.reassign(command.taskId(), person, command.comment());
            } else {
                reassign.fill(command.nodeId(), person, command.comment());
            }
            return Map.of("to", command.to());
        });
    }
}
