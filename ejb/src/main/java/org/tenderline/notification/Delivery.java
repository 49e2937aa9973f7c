package org.tenderline.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.UUID;
import org.tenderline.audit.Audited;
import org.tenderline.audit.NotAudited;
import org.tenderline.shared.BusinessEntity;
import org.tenderline.shared.BusinessException;

/**
 * A letter to one person by one channel. Its key goes with it, the same in every attempt, so that a receiver can recognize a repeat. The
 * sender moves it on by SQL; what an administrator does with one that is stuck is a change like any other.
 */
@Entity
@Audited("notification_delivery")
@Table(name = "notification_delivery")
public class Delivery extends BusinessEntity {

    @NotAudited
    @Column(name = "event_id", updatable = false)
    private Long eventId;

    @NotAudited
    @Column(name = "person_id", updatable = false)
    private Long personId;

    @NotAudited
    @Enumerated(EnumType.STRING)
    @Column(name = "channel", updatable = false)
    private Channel channel;

    @NotAudited
    @Column(name = "kind", updatable = false)
    private String kind;

    @NotAudited
    @Column(name = "urgent", updatable = false)
    private boolean urgent;

    @NotAudited
    @Column(name = "letter_key", updatable = false)
    private String letterKey;

    @NotAudited
    @Column(name = "subject", updatable = false)
    private String subject;

    @NotAudited
    @Column(name = "body", updatable = false)
    private String body;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private DeliveryState state = DeliveryState.DUE;

    @NotAudited
    @Column(name = "attempts")
    private int attempts;

    @NotAudited
    @Column(name = "due_at")
    private LocalDateTime dueAt;

    @Enumerated(EnumType.STRING)
    @NotAudited
    @Column(name = "reason")
    private Reason reason;

    @NotAudited
    @Column(name = "answer")
    private String answer;

    @NotAudited
    @Column(name = "created_at", updatable = false)
    private LocalDateTime createdAt;

    @NotAudited
    @Column(name = "finished_at")
    private LocalDateTime finishedAt;

    protected Delivery() {
    }

    Delivery(Event event, Channel channel, Long personId, boolean urgent, Wording wording, LocalDateTime now) {
        this.eventId = event.id();
        this.kind = event.kind();
        this.channel = channel;
        this.personId = personId;
        this.urgent = urgent;
        this.letterKey = UUID.randomUUID().toString();
        this.subject = wording.subject();
        this.body = wording.body();
        this.dueAt = now;
        this.createdAt = now;
    }

    /** There is nowhere to send it to. */
    void die(Reason why, LocalDateTime now) {
        state = DeliveryState.DEAD;
        reason = why;
        finishedAt = now;
    }

    /** Once more from the first attempt; the key stays. */
    void retry(LocalDateTime now) {
        requireStuck();
        state = DeliveryState.DUE;
        attempts = 0;
        dueAt = now;
        finishedAt = null;
    }

    void discard(LocalDateTime now) {
        requireStuck();
        state = DeliveryState.DISCARDED;
        finishedAt = now;
    }

    /** The person got it, as somebody has found out. */
    void arrived(LocalDateTime now) {
        if (state != DeliveryState.DOUBTFUL) {
            throw BusinessException.rule("WRONG_STATE");
        }
        state = DeliveryState.SENT;
        finishedAt = now;
    }

    private void requireStuck() {
        if (!state.stuck()) {
            throw BusinessException.rule("WRONG_STATE");
        }
    }

    public DeliveryState getState() {
        return state;
    }
}
