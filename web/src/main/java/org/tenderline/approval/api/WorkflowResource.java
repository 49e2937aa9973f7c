package org.tenderline.approval.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.project.ProjectQueries;

/** All of a project's documents in one tree (E5). */
@Path("projects/{trackingNumber}/workflow")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class WorkflowResource {

    @Inject
    private ProjectQueries projects;

    @Inject
    private ApprovalQueries approvals;

    /** The project's documents with their rounds. */
    public record Workflow(String trackingNumber, List<ApprovalJson> documents) {
    }

    @GET
    @Operation(summary = "Every document's route as one tree")
    public Workflow get(@PathParam("trackingNumber") String trackingNumber) {
        String number = projects.project(trackingNumber).getTrackingNumber();
        return new Workflow(number, approvals.dossier(number).stream().map(ApprovalJson::of).toList());
    }
}
