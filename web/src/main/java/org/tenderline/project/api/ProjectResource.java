package org.tenderline.project.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.tenderline.audit.ChangeHistory;
import org.tenderline.project.ConflictRadar;
import org.tenderline.project.Project;
import org.tenderline.project.ProjectDraft;
import org.tenderline.project.ProjectFilter;
import org.tenderline.project.ProjectQueries;
import org.tenderline.project.ProjectRow;
import org.tenderline.project.ProjectService;
import org.tenderline.shared.Page;
import org.tenderline.shared.api.ApiPage;
import org.tenderline.shared.api.ChangeView;
import org.tenderline.shared.api.Commands;

/** Projects: registering, finding, changing, closing. Other rooms hang their resources below a project's number. */
@Path("projects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@ApplicationScoped
public class ProjectResource {

    @Inject
    private Commands commands;

    @Inject
    private ProjectService projects;

    @Inject
    private ProjectQueries queries;

    @Inject
    private ConflictRadar radar;

    @Inject
    private ChangeHistory history;

    @POST
    public Response register(ProjectBody body) {
        return commands.once(201, () -> view(projects.register(body.draft()).getTrackingNumber()));
    }

    @GET
    public Object list(@BeanParam FilterParameters parameters, @BeanParam ApiPage page) {
        ProjectFilter filter = parameters.filter();
        Page<ProjectRow> list = queries.list(filter, page.request());
        Map<Long, ProjectDraft> drafts = queries.drafts(list.items());
        return ApiPage.answer(list.map(row -> ProjectView.of(row, drafts.get(row.project().getId()))), "totals",
                Map.of("estimatedAmount", queries.totals(filter).estimatedAmount()));
    }

    @GET
    @Path("conflicts")
    public Object conflicts(@QueryParam("name") String name, @QueryParam("customerId") Long customerId,
                            @QueryParam("specialty") String specialty, @QueryParam("tenderNumber") String tenderNumber) {
        List<ConflictView> found = radar.find(name, customerId, specialty, tenderNumber, null).stream().map(ConflictView::of).toList();
        return Map.of("items", found, "total", found.size());
    }

    @GET
    @Path("{trackingNumber}")
    public ProjectView one(@PathParam("trackingNumber") String number) {
        return view(number);
    }

    @PATCH
    @Path("{trackingNumber}")
    public Response change(@PathParam("trackingNumber") String number, ProjectPatch patch) {
        return commands.once(200, () -> {
            patch.requireUnchanged(view(number));
            ProjectDraft draft = queries.draft(number);
            patch.applyTo(draft);
            projects.change(number, patch.version(), draft);
            return view(number);
        });
    }

    @POST
    @Path("{trackingNumber}/close")
    public Response close(@PathParam("trackingNumber") String number, Closing closing) {
        return commands.once(200, () -> {
            projects.close(number, closing.reason());
            return view(number);
        });
    }

    @GET
    @Path("{trackingNumber}/history")
    public Object history(@PathParam("trackingNumber") String number, @BeanParam ApiPage page) {
        return ApiPage.answer(history.of(Project.class, queries.project(number).getId(), page.request()).map(ChangeView::of));
    }

    private ProjectView view(String number) {
        return ProjectView.of(queries.row(number), queries.draft(number));
    }

    record Closing(String reason) {
    }
}
