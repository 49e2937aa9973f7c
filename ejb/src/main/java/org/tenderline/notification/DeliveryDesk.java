package org.tenderline.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;

/** What became of the letters, and what to do with those, and with events, that are stuck. Business data stays unseen: administrators have none (A2). */
@Stateless
public class DeliveryDesk {

    private static final String ROW = "new " + DeliveryRow.class.getName() + "(e.id, e.kind, e.channel, p.name, e.state, e.attempts, e.createdAt,"
            + " e.dueAt, e.finishedAt, e.reason, e.answer)";

    private static final int MANY = 5_000;
    private static final Duration LONG = Duration.ofHours(1);

    @Inject
    private Records records;

    @Inject
    private Carriers carriers;

    @Inject
    private BusinessClock clock;

    /** How many letters of a channel are in a state. */
    public record Count(Channel channel, DeliveryState state, long number) {
    }

    /** Newest first; without a state those that are stuck. */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    public Page<DeliveryRow> list(DeliveryState state, Channel channel, PageRequest request) {
        Selection<Delivery> letters = records.select(Delivery.class).join("join Person p on p.id = e.personId").filter("e.channel = ?", channel);
        letters = state == null ? letters.where("e.state in (?, ?)", DeliveryState.DEAD, DeliveryState.DOUBTFUL)
                : letters.where("e.state = ?", state);
        return letters.orderBy("e.id desc").page(ROW, DeliveryRow.class, request);
    }

    @Requires(Right.NOTIFICATION_ADMINISTER)
    public List<Count> counts() {
        return records.select(Delivery.class).groups("new org.tenderline.notification.DeliveryDesk$Count(e.channel, e.state, count(e))", Count.class,
                "e.channel, e.state");
    }

    /** Whether the installation has a way out by that channel. */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    public boolean open(Channel channel) {
        return carriers.open(channel);
    }

    /** Sends it again, with its own key. */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    public void retry(long id) {
        letter(id).retry(clock.now());
    }

    @Requires(Right.NOTIFICATION_ADMINISTER)
    public void discard(long id) {
        letter(id).discard(clock.now());
    }

    /** A doubtful one that did arrive. */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    public void arrived(long id) {
        letter(id).arrived(clock.now());
    }

    /** Events that were given up before anybody was told, and those that are still tried although they happened long ago; newest first. */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    public Page<LostEvent> lost(PageRequest request) {
        return untold().orderBy("e.id desc").page(request);
    }

    @Requires(Right.NOTIFICATION_ADMINISTER)
    public long countLost() {
        return untold().count();
    }

    /** Spreads it again. */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    public void retryEvent(long id) {
        event(id).retry(clock.now());
    }

    @Requires(Right.NOTIFICATION_ADMINISTER)
    public void discardEvent(long id) {
        event(id).discard(clock.now());
    }

    /** Sends again all that are dead, events that were given up among them when no channel is named; doubtful ones are looked at one by one. */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    public int retryDead(Channel channel) {
        List<Delivery> dead = records.select(Delivery.class).where("e.state = ?", DeliveryState.DEAD).filter("e.channel = ?", channel).lock()
                .list(MANY);
        dead.forEach(letter -> letter.retry(clock.now()));
        List<LostEvent> lost = channel == null ? lost().lock().list(MANY) : List.of();
        lost.forEach(event -> event.retry(clock.now()));
        return dead.size() + lost.size();
    }

    private Selection<LostEvent> untold() {
        return records.select(LostEvent.class).where("e.spreadAt is null and (e.givenUpAt is not null or e.happenedAt < ?)", clock.now().minus(LONG));
    }

    private Selection<LostEvent> lost() {
        return records.select(LostEvent.class).where("e.givenUpAt is not null and e.spreadAt is null");
    }

    private LostEvent event(long id) {
        return records.lock(LostEvent.class, "id", id);
    }

    private Delivery letter(long id) {
        return records.lock(Delivery.class, "id", id);
    }
}
