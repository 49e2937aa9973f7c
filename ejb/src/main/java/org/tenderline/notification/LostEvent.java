package org.tenderline.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.tenderline.audit.Audited;
import org.tenderline.audit.NotAudited;
import org.tenderline.shared.BusinessEntity;
import org.tenderline.shared.BusinessException;

/**
 * An event of the outbox that was given up before anybody was told, or is still tried long after it happened. Events are written and spread by SQL; what an administrator does with one that
 * is stuck is a change like any other.
 */
@Entity
@Audited("notification_event")
@Table(name = "notification_event")
public class LostEvent extends BusinessEntity {

    @NotAudited
    @Column(name = "kind", updatable = false)
    private String kind;

    @NotAudited
    @Column(name = "happened_at", updatable = false)
    private LocalDateTime happenedAt;

    @NotAudited
    @Column(name = "tries")
    private int tries;

    @NotAudited
    @Column(name = "failure", updatable = false)
    private String failure;

    @NotAudited
    @Column(name = "next_try_at")
    private LocalDateTime nextTryAt;

    @Column(name = "given_up_at")
    private LocalDateTime givenUpAt;

    @Column(name = "spread_at")
    private LocalDateTime spreadAt;

    protected LostEvent() {
    }

    /** Once more from the first attempt. */
    void retry(LocalDateTime now) {
        requireLost();
        tries = 0;
        nextTryAt = now;
        givenUpAt = null;
    }

    /** Done with, and nobody is told. */
    void discard(LocalDateTime now) {
        requireLost();
        spreadAt = now;
    }

    private void requireLost() {
        if (givenUpAt == null || spreadAt != null) {
            throw BusinessException.rule("WRONG_STATE");
        }
    }

    public String getKind() {
        return kind;
    }

    public LocalDateTime getHappenedAt() {
        return happenedAt;
    }

    public int getTries() {
        return tries;
    }

    /** What kind of failure the last one was; never its words, which may repeat what was to be told. */
    public String getFailure() {
        return failure;
    }

    public LocalDateTime getGivenUpAt() {
        return givenUpAt;
    }
}
