package org.tenderline.notification.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDateTime;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tenderline.notification.Language;
import org.tenderline.notification.Message;
import org.tenderline.notification.Messages;
import org.tenderline.notification.Wording;
import org.tenderline.security.Caller;
import org.tenderline.shared.api.ApiPage;
import org.tenderline.shared.api.Commands;

/** What the caller was told (L1), in the language of the request. */
@Path("notifications")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NotificationResource {

    @Inject
    private Messages messages;

    @Inject
    private Commands commands;

    /** A message; {@code readAt} is null while it is unread. */
    public record Item(Long id, String kind, String subjectKind, String subjectNumber, String title, String body, LocalDateTime happenedAt,
                       LocalDateTime readAt) {

        static Item of(Message message) {
            Wording wording = message.in(Language.of(Caller.current().locale()));
            return new Item(message.getId(), message.getKind(), message.getSubjectKind(), message.getSubjectNumber(), wording.subject(),
                    wording.body(), message.getHappenedAt(), message.getReadAt());
        }
    }

    /** The newest message to mark as read, with all before it; null for all. */
    public record Reading(Long upTo) {
    }

    /** How many were unread until then. */
    public record Read(int read) {
    }

    @GET
    @Operation(summary = "The caller's own notifications, newest first, and how many are unread")
    public Map<String, Object> list(@QueryParam("unread") boolean unread, @QueryParam("kind") String kind, @BeanParam ApiPage page) {
        return ApiPage.answer(messages.mine(unread, kind, page.request()).map(Item::of), "unread", messages.unread());
    }

    @POST
    @Path("{id}/read")
    @Operation(summary = "Mark one as read; repeating it changes nothing")
    public Response read(@PathParam("id") long id) {
        return commands.once(200, () -> Item.of(messages.open(id)));
    }

    @POST
    @Path("read")
    @Operation(summary = "Mark all as read, or those up to one that the caller has seen")
    public Response read(Reading reading) {
        return commands.once(200, () -> new Read(messages.readUpTo(reading == null ? null : reading.upTo())));
    }
}
