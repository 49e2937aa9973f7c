package org.tenderline.deposit.api;

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
import org.tenderline.attachment.api.AttachmentAnswers;
import org.tenderline.deposit.DepositDocuments;

/** The files of one deposit. */
@Path("deposits/{number}/attachments")
@ApplicationScoped
public class DepositAttachmentResource {

    @Inject
    private AttachmentAnswers answers;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Object list(@PathParam("number") String number) {
        return answers.list(DepositDocuments.KIND, number);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds the part called file; type and size are checked by its content")
    public Response add(@PathParam("number") String number, List<EntityPart> parts) {
        return answers.add(DepositDocuments.KIND, number, parts);
    }

    @GET
    @Path("{key}")
    public Response content(@PathParam("number") String number, @PathParam("key") String key) {
        return answers.content(DepositDocuments.KIND, number, key);
    }

    @DELETE
    @Path("{key}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Marks the file removed; the document's history tells by whom")
    public Response remove(@PathParam("number") String number, @PathParam("key") String key) {
        return answers.remove(DepositDocuments.KIND, number, key);
    }
}
