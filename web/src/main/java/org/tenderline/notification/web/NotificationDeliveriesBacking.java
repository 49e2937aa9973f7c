package org.tenderline.notification.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.notification.Channel;
import org.tenderline.notification.DeliveryDesk;
import org.tenderline.notification.DeliveryDesk.Count;
import org.tenderline.notification.DeliveryRow;
import org.tenderline.notification.DeliveryState;
import org.tenderline.notification.LostEvent;
import org.tenderline.shared.web.Feedback;
import org.tenderline.shared.web.LazyPage;

/** {@code /notification/deliveries}: letters and events that are stuck, and how many letters are in which state. */
@Named
@ViewScoped
public class NotificationDeliveriesBacking implements Serializable {

    @Inject
    private transient DeliveryDesk desk;

    private DeliveryState state;
    private Channel channel;
    private List<Count> counts;
    private LazyPage<DeliveryRow> rows;
    private boolean eventsLost;
    private LazyPage<LostEvent> lost;

    @PostConstruct
    void init() {
        counts = desk.counts();
        rows = new LazyPage<>(request -> desk.list(state, channel, request));
        eventsLost = desk.countLost() > 0;
        lost = new LazyPage<>(desk::lost);
    }

    public String retry(Long id) {
        desk.retry(id);
        return done("notification_deliveries.retried");
    }

    public String discard(Long id) {
        desk.discard(id);
        return done("notification_deliveries.discarded");
    }

    public String arrived(Long id) {
        desk.arrived(id);
        return done("notification_deliveries.marked");
    }

    public String retryEvent(Long id) {
        desk.retryEvent(id);
        return done("notification_deliveries.retried");
    }

    public String discardEvent(Long id) {
        desk.discardEvent(id);
        return done("notification_deliveries.discarded");
    }

    public String retryDead() {
        Feedback.done("notification_deliveries.all_retried", desk.retryDead(channel));
        return again();
    }

    private String done(String key) {
        Feedback.done(key);
        return again();
    }

    private String again() {
        return "/notification/deliveries?faces-redirect=true" + (state == null ? "" : "&state=" + state) + (channel == null ? "" : "&channel=" + channel);
    }

    /** How many letters of the channel are in one of the states. */
    public long count(Channel of, DeliveryState... states) {
        return counts.stream().filter(count -> count.channel() == of && List.of(states).contains(count.state())).mapToLong(Count::number).sum();
    }

    public long waiting(Channel of) {
        return count(of, DeliveryState.DUE, DeliveryState.CLAIMED, DeliveryState.SENDING);
    }

    public long sent(Channel of) {
        return count(of, DeliveryState.SENT);
    }

    public long stuck(Channel of) {
        return count(of, DeliveryState.DEAD, DeliveryState.DOUBTFUL);
    }

    /** Whether there is something to send again of the channel asked for. */
    public boolean isSomethingDead() {
        return getChannels().stream().anyMatch(of -> (channel == null || channel == of) && count(of, DeliveryState.DEAD) > 0);
    }

    public boolean open(Channel of) {
        return desk.open(of);
    }

    public List<Channel> getChannels() {
        return List.of(Channel.EMAIL, Channel.SMS);
    }

    public DeliveryState[] getStates() {
        return DeliveryState.values();
    }

    public LazyPage<DeliveryRow> getRows() {
        return rows;
    }

    public boolean isEventsLost() {
        return eventsLost;
    }

    public LazyPage<LostEvent> getLost() {
        return lost;
    }

    public DeliveryState getState() {
        return state;
    }

    public void setState(DeliveryState state) {
        this.state = state;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }
}
