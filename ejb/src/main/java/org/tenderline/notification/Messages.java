package org.tenderline.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;

/** The caller's own messages; nobody reads another person's. */
@Stateless
public class Messages {

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    /**
     * Newest first.
     *
     * @param unread true for unread ones alone
     * @param kind   null for all kinds
     */
    @Requires(Right.SIGNED_IN)
    public Page<Message> mine(boolean unread, String kind, PageRequest request) {
        Selection<Message> messages = own().filter("e.kind = ?", kind).orderBy("e.happenedAt desc, e.id desc");
        return (unread ? messages.where("e.readAt is null") : messages).page(request);
    }

    @Requires(Right.SIGNED_IN)
    public long unread() {
        return own().where("e.readAt is null").count();
    }

    /** How many unread messages each of these people has; who has none is not among them. For the pages' live bells. */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    public Map<Long, Long> unread(Collection<Long> people) {
        Map<Long, Long> counts = new HashMap<>();
        if (!people.isEmpty()) {
            records.select(Message.class).where("e.readAt is null and e.personId in ?", List.copyOf(people))
                    .groups("e.personId, count(e)", Object[].class, "e.personId").forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        }
        return counts;
    }

    /** The caller's message of that number, read from now on. */
    @Requires(Right.SIGNED_IN)
    public Message open(long id) {
        return opened(own().where("e.id = ?", id));
    }

    /** The caller's message of an event, as a link in a letter names it. */
    @Requires(Right.SIGNED_IN)
    public Message openEvent(long eventId) {
        return opened(own().where("e.eventId = ?", eventId));
    }

    /** Those of the caller's messages that are unread and not newer than the given one; all for null. */
    @Requires(Right.SIGNED_IN)
    public int readUpTo(Long newest) {
        return records.unscopedSql("the caller's own", "UPDATE notification_message SET read_at = ?1, version = version + 1 WHERE person_id = ?2"
                + " AND read_at IS NULL AND id <= ?3", clock.now(), Caller.current().personId(), newest == null ? Long.MAX_VALUE : newest)
                .executeUpdate();
    }

    /** The kinds the caller has been told of. */
    @Requires(Right.SIGNED_IN)
    public List<String> kinds() {
        return own().groups("e.kind", String.class, "e.kind");
    }

    private Message opened(Selection<Message> selection) {
        Message message = selection.first().orElseThrow(BusinessException::notFound);
        message.read(clock.now());
        return message;
    }

    private Selection<Message> own() {
        return records.select(Message.class).where("e.personId = ?", Caller.current().personId());
    }
}
