package org.tenderline.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.tenderline.shared.BusinessEntity;

/** What a person is told in the page, worded in both languages when it happened, so that it is read in the language of the page. */
@Entity
@Table(name = "notification_message")
public class Message extends BusinessEntity {

    @Column(name = "event_id")
    private Long eventId;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "kind")
    private String kind;

    @Column(name = "subject_kind")
    private String subjectKind;

    @Column(name = "subject_number")
    private String subjectNumber;

    @Column(name = "title")
    private String title;

    @Column(name = "body")
    private String body;

    @Column(name = "title_en")
    private String titleEnglish;

    @Column(name = "body_en")
    private String bodyEnglish;

    @Column(name = "happened_at")
    private LocalDateTime happenedAt;

    @Column(name = "read_at")
    private LocalDateTime readAt;

    protected Message() {
    }

    Message(Event event, Long personId, Wording chinese, Wording english) {
        this.eventId = event.id();
        this.personId = personId;
        this.kind = event.kind();
        this.subjectKind = event.subjectKind();
        this.subjectNumber = event.subjectNumber();
        this.title = chinese.subject();
        this.body = chinese.body();
        this.titleEnglish = english.subject();
        this.bodyEnglish = english.body();
        this.happenedAt = event.happenedAt();
    }

    void read(LocalDateTime now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    public Wording in(Language language) {
        return language == Language.EN ? new Wording(titleEnglish, bodyEnglish) : new Wording(title, body);
    }

    public Long getEventId() {
        return eventId;
    }

    public String getKind() {
        return kind;
    }

    public String getSubjectKind() {
        return subjectKind;
    }

    public String getSubjectNumber() {
        return subjectNumber;
    }

    public LocalDateTime getHappenedAt() {
        return happenedAt;
    }

    /** Null while it is unread. */
    public LocalDateTime getReadAt() {
        return readAt;
    }
}
