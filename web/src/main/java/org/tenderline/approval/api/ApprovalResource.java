package org.tenderline.approval.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tenderline.approval.Action;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.approval.ApprovalService;
import org.tenderline.approval.NodeMode;
import org.tenderline.approval.NodeScope;
import org.tenderline.approval.RoutePreview;
import org.tenderline.approval.RouteQueries;
import org.tenderline.approval.route.RouteService;
import org.tenderline.approval.web.RouteWords;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.OrganizationUnit;
import org.tenderline.security.Caller;
import org.tenderline.security.Role;
import org.tenderline.shared.Violations;
import org.tenderline.shared.api.Commands;
import org.tenderline.shared.i18n.Texts;

/** Approvals: the route a document would take, its tree, and deciding (E2, E3, E5). */
@Path("approvals")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ApprovalResource {

    private static final Set<String> OWN_PARAMETERS = Set.of("kind", "subsidiary", "amount");

    @Inject
    private Commands commands;

    @Inject
    private ApprovalService approvals;

    @Inject
    private ApprovalQueries queries;

    @Inject
    private RouteQueries routes;

    @Inject
    private RouteService tables;

    @Inject
    private OrganizationQueries organization;

    /** A decision as it is sent; {@code returnTo} is a node's position, left out or 0 it means the submitter. */
    public record Decision(Action action, String comment, Integer returnTo) {
    }

    /** Why a request is withdrawn. */
    public record Withdrawal(String comment) {
    }

    /** The predicted route. */
    public record Preview(int routeVersion, List<Node> nodes) {
    }

    /** A predicted node and the row that chose it. */
    public record Node(Role role, Role otherRole, NodeScope scope, NodeMode mode, String because) {
    }

    @GET
    @Path("preview")
    @Operation(summary = "The route a document would take today, and why; the amount is left out, or 0, where the kind has none; "
            + "further parameters are facts of the document")
    public Preview preview(@QueryParam("kind") String kind, @QueryParam("subsidiary") String subsidiary,
                           @QueryParam("amount") BigDecimal amount, @Context UriInfo address) {
        OrganizationUnit unit = subsidiary == null ? null : organization.subsidiary(subsidiary).orElse(null);
        Violations violations = new Violations().required("kind", kind).check(kind == null || routes.kinds().contains(kind), "kind", "BAD_VALUE")
                .required("subsidiary", subsidiary).check(unit != null, "subsidiary", "BAD_VALUE");
        tables.checkAmount(violations, "amount", kind, amount).throwIfAny();
        RoutePreview preview = queries.preview(kind, unit.getId(), amount, Caller.current().personId(), facts(address), null);
        String because = RouteWords.because(Texts.of(Caller.current().locale()), preview.row().getPosition(),
                preview.row().getAmountFrom(), preview.row().getAmountTo());
        return new Preview(preview.routeVersion(), preview.nodes().stream()
                .map(node -> new Node(node.role(), node.otherRole(), node.scope(), node.mode(), because)).toList());
    }

    private static Map<String, String> facts(UriInfo address) {
        Map<String, String> facts = new HashMap<>();
        address.getQueryParameters().forEach((name, values) -> {
            if (!OWN_PARAMETERS.contains(name) && !values.isEmpty() && !name.equals(NodeScope.OWNING_FACT)) {
                facts.put(name, values.get(0));
            }
        });
        return facts;
    }

    @GET
    @Path("{id}")
    @Operation(summary = "The workflow tree of one document")
    public ApprovalJson one(@PathParam("id") long id) {
        return ApprovalJson.of(queries.view(id));
    }

    @POST
    @Path("tasks/{taskId}/decision")
    @Operation(summary = "Approve, reject or return, to the submitter or to an earlier node; the comment is required unless approving")
    public Response decide(@PathParam("taskId") long taskId, Decision decision) {
        return commands.once(200, () -> ApprovalJson.of(queries.view(
                approvals.decide(taskId, decision.action(), decision.comment(), decision.returnTo()).getId())));
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(summary = "Withdraw an own request, while it runs or after it was returned")
    public Response withdraw(@PathParam("id") long id, Withdrawal withdrawal) {
        return commands.once(200, () -> ApprovalJson.of(queries.view(approvals.withdraw(id, withdrawal.comment()).getId())));
    }
}
