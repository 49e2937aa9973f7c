package org.tenderline.attachment.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tenderline.attachment.AttachmentContent;
import org.tenderline.attachment.AttachmentRow;
import org.tenderline.attachment.AttachmentService;
import org.tenderline.attachment.AttachmentUpload;
import org.tenderline.attachment.web.FileDownload;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violations;
import org.tenderline.shared.api.Commands;

/** The commands and answers about a document's files, alike below every kind of document. */
@ApplicationScoped
public class AttachmentAnswers {

    @Inject
    private AttachmentService attachments;

    @Inject
    private Commands commands;

    public Object list(String kind, String number) {
        List<AttachmentView> items = attachments.list(kind, number).stream().map(AttachmentView::of).toList();
        return Map.of("items", items, "total", items.size());
    }

    public Response add(String kind, String number, List<EntityPart> parts) {
        attachments.requireChangeable(kind, number);
        return received(parts, 201, fileKey -> {
            attachments.attach(kind, number, List.of(fileKey));
            return AttachmentView.of(row(kind, number, fileKey));
        });
    }

    /**
     * The file is received first, in a transaction of its own, because a command may be tried again and a body is read only once.
     *
     * @param command takes the key of the file that waits and returns what is answered
     */
    public Response received(List<EntityPart> parts, int status, Function<String, ?> command) {
        AttachmentUpload upload = receive(parts);
        try {
            commands.bodyIs(upload.getName() + ' ' + upload.getSha256());
            return commands.once(status, () -> command.apply(upload.getFileKey()));
        } finally {
            attachments.discard(upload.getFileKey());
        }
    }

    public Response content(String kind, String number, String key) {
        row(kind, number, key);
        return content(key);
    }

    /** The content of a file whose document the caller may read. */
    public Response content(String key) {
        AttachmentContent content = attachments.open(key);
        StreamingOutput stream = out -> Files.copy(content.path(), out);
        Response.ResponseBuilder response = Response.ok(stream);
        FileDownload.headers(content).forEach(response::header);
        return response.build();
    }

    public Response remove(String kind, String number, String key) {
        return commands.once(200, () -> {
            row(kind, number, key);
            attachments.remove(key);
            return list(kind, number);
        });
    }

    private AttachmentUpload receive(List<EntityPart> parts) {
        EntityPart file = parts.stream().filter(part -> AttachmentService.FIELD.equals(part.getName())).findFirst().orElse(null);
        new Violations().required(AttachmentService.FIELD, file).throwIfAny();
        try (InputStream content = file.getContent()) {
            return attachments.receive(file.getFileName().map(AttachmentAnswers::asUtf8).orElse(null), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Programs send the name in UTF-8, octet by octet (RFC 7578); the part's header is read as Latin-1. */
    private static String asUtf8(String name) {
        try {
            ByteBuffer octets = StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(name));
            return StandardCharsets.UTF_8.newDecoder().decode(octets).toString();
        } catch (CharacterCodingException alreadyDecoded) {
            return name;
        }
    }

    private AttachmentRow row(String kind, String number, String key) {
        return attachments.list(kind, number).stream().filter(row -> row.attachment().getFileKey().equals(key)).findFirst()
                .orElseThrow(BusinessException::notFound);
    }
}
