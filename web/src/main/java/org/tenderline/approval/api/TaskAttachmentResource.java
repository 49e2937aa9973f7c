package org.tenderline.approval.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tenderline.approval.TaskDocuments;
import org.tenderline.attachment.api.AttachmentAnswers;

/** The files of one decision: added before it is made, read by whoever sees the approval. */
@Path("approvals/tasks/{taskId}/attachments")
@ApplicationScoped
public class TaskAttachmentResource {

    @Inject
    private AttachmentAnswers answers;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Object list(@PathParam("taskId") String task) {
        return answers.list(TaskDocuments.KIND, task);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds the part called file to a decision that the caller is about to make")
    public Response add(@PathParam("taskId") String task, List<EntityPart> parts) {
        return answers.add(TaskDocuments.KIND, task, parts);
    }

    @GET
    @Path("{key}")
    public Response content(@PathParam("taskId") String task, @PathParam("key") String key) {
        return answers.content(TaskDocuments.KIND, task, key);
    }

    @DELETE
    @Path("{key}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Marks the file removed, while the decision has not been made")
    public Response remove(@PathParam("taskId") String task, @PathParam("key") String key) {
        return answers.remove(TaskDocuments.KIND, task, key);
    }
}
