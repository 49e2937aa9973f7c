package org.tenderline.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.tenderline.audit.Audited;
import org.tenderline.shared.BusinessEntity;

/** The wording of a kind of event for a channel in a language; a change is a new version, the highest number counts. */
@Entity
@Audited("notification_template")
@Table(name = "notification_template")
public class NotificationTemplate extends BusinessEntity {

    @Column(name = "kind", updatable = false)
    private String kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel", updatable = false)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "language", updatable = false)
    private Language language;

    @Column(name = "number", updatable = false)
    private int number;

    @Column(name = "subject", updatable = false)
    private String subject;

    @Column(name = "body", updatable = false)
    private String body;

    @Column(name = "changed_at", updatable = false)
    private LocalDateTime changedAt;

    @Column(name = "person_id", updatable = false)
    private Long personId;

    protected NotificationTemplate() {
    }

    NotificationTemplate(NotificationTemplate before, Wording wording, LocalDateTime now, Long personId) {
        this.kind = before.kind;
        this.channel = before.channel;
        this.language = before.language;
        this.number = before.number + 1;
        this.subject = wording.subject();
        this.body = wording.body();
        this.changedAt = now;
        this.personId = personId;
    }

    public Wording wording() {
        return new Wording(subject, body);
    }

    public String getKind() {
        return kind;
    }

    public Channel getChannel() {
        return channel;
    }

    public Language getLanguage() {
        return language;
    }

    public int getNumber() {
        return number;
    }

    public LocalDateTime getChangedAt() {
        return changedAt;
    }

    /** Null for what came with the product. */
    public Long getPersonId() {
        return personId;
    }
}
