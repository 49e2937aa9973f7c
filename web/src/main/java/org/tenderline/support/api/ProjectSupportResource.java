package org.tenderline.support.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.shared.api.ApiPage;
import org.tenderline.shared.api.Commands;
import org.tenderline.support.SupportFilter;
import org.tenderline.support.SupportQueries;
import org.tenderline.support.SupportRequest;
import org.tenderline.support.SupportService;

/** The support requests of one project. */
@Path("projects/{trackingNumber}/support-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ProjectSupportResource {

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

    @POST
    @Operation(summary = "Ask somebody for support of a project; it is answered as an approval of kind SUPPORT_REQUEST")
    public Response ask(@PathParam("trackingNumber") String trackingNumber, SupportAskJson ask) {
        return commands.once(201, () -> {
            String number = service.ask(trackingNumber, ask.ask(organization)).getNumber();
            return SupportJson.of(queries.get(number), approvals.viewOf(SupportRequest.KIND, number));
        });
    }

    @GET
    @Operation(summary = "The support requests of a project")
    public Map<String, Object> list(@PathParam("trackingNumber") String trackingNumber, @BeanParam ApiPage page) {
        return ApiPage.answer(queries.list(SupportFilter.ofProject(trackingNumber), page.request()).map(SupportJson::of));
    }
}
