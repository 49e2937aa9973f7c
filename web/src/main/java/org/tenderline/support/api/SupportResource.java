package org.tenderline.support.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.shared.Period;
import org.tenderline.shared.api.ApiPage;
import org.tenderline.shared.api.Commands;
import org.tenderline.support.SupportFilter;
import org.tenderline.support.SupportQueries;
import org.tenderline.support.SupportRequest;
import org.tenderline.support.SupportService;
import org.tenderline.support.SupportState;

/** Support requests: the list, one request, and asking again. What the asked does, {@code /approvals/tasks} takes. */
@Path("support-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SupportResource {

    @Inject
    private Commands commands;

    @Inject
    private SupportService service;

    @Inject
    private SupportQueries queries;

    @Inject
    private ApprovalQueries approvals;

    @Inject
    private OrganizationQueries organization;

    @GET
    @Operation(summary = "Support requests the caller reaches; mine=true for those the caller asked or was asked;"
            + " answeredBy is a user name, followed by a colon and another one where the first answered for the other")
    public Map<String, Object> list(@QueryParam("state") SupportState state, @QueryParam("subsidiary") String subsidiary,
            @QueryParam("blocker") String blocker, @QueryParam("answeredBy") String answeredBy, @QueryParam("mine") Boolean mine,
            @QueryParam("overdue") Boolean overdue, @QueryParam("project") String project, @QueryParam("from") String from, @QueryParam("to") String to,
            @BeanParam ApiPage page) {
        SupportFilter filter = new SupportFilter(state, subsidiary, blocker, answeredBy, mine, overdue, project, Period.parse(from, to));
        return ApiPage.answer(queries.list(filter, page.request()).map(SupportJson::of));
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One support request, with the task by which the caller may answer it")
    public SupportJson get(@PathParam("number") String number) {
        return SupportJson.of(queries.get(number), approvals.viewOf(SupportRequest.KIND, number));
    }

    /** Edits what has ended and asks again. */
    @PATCH
    @Path("{number}")
    @Operation(summary = "Ask again, by the requester: the answer did not help, or there was none")
    public Response askAgain(@PathParam("number") String number, SupportAskJson ask) {
        return commands.once(200, () -> {
            service.askAgain(number, ask.version(), ask.ask(organization));
            return get(number);
        });
    }
}
