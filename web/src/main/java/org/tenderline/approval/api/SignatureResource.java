package org.tenderline.approval.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tenderline.approval.signature.Signatures;
import org.tenderline.attachment.Attachment;
import org.tenderline.attachment.api.AttachmentAnswers;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.api.Commands;

/** The caller's own signature picture, which approving takes where a route asks for one (E3). */
@Path("approvals/signature")
@ApplicationScoped
public class SignatureResource {

    @Inject
    private Signatures signatures;

    @Inject
    private AttachmentAnswers answers;

    @Inject
    private Commands commands;

    /** The picture that counts from now on. */
    public record Picture(String name, String type, long size, String sha256, LocalDateTime uploadedAt) {

        static Picture of(Attachment picture) {
            return new Picture(picture.getName(), picture.getType().mediaType(), picture.getSize(), picture.getSha256(), picture.getUploadedAt());
        }
    }

    @GET
    @Operation(summary = "The caller's own picture; 404 while there is none")
    public Response content() {
        return answers.content(signatures.mine().orElseThrow(BusinessException::notFound).getFileKey());
    }

    @PUT
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes the part called file, a PNG or JPEG of at most 500 KB, in place of the former picture; what is signed keeps the one of its day")
    public Response replace(List<EntityPart> parts) {
        return answers.received(parts, 200, fileKey -> Picture.of(signatures.replace(fileKey)));
    }

    @DELETE
    @Operation(summary = "Removes the caller's picture; what is signed keeps it")
    public Response remove() {
        return commands.once(204, () -> {
            signatures.remove();
            return null;
        });
    }
}
