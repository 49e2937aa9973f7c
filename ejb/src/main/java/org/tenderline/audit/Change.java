package org.tenderline.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** One field of one change, as it was written; read only. */
@Entity
@Table(name = "audit_change")
public class Change {

    @Id
    @Column(name = "id")
    private Long id;

    @Column(name = "record_type")
    private String recordType;

    @Column(name = "record_id")
    private Long recordId;

    @Column(name = "entity")
    private String entity;

    @Column(name = "action")
    private String action;

    @Column(name = "field")
    private String field;

    @Column(name = "before_value")
    private String before;

    @Column(name = "after_value")
    private String after;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "on_behalf_of_name")
    private String onBehalfOfName;

    @Column(name = "address")
    private String address;

    public Long getId() {
        return id;
    }

    /** Simple name of the changed entity, so that child rows can be told from the record itself. */
    public String getEntity() {
        return entity;
    }

    /** INSERT, UPDATE or DELETE. */
    public String getAction() {
        return action;
    }

    public String getField() {
        return field;
    }

    public String getBefore() {
        return before;
    }

    public String getAfter() {
        return after;
    }

    public LocalDateTime getChangedAt() {
        return changedAt;
    }

    public String getPersonName() {
        return personName;
    }

    /** In whose name the person decided; null for what people do in their own. */
    public String getOnBehalfOfName() {
        return onBehalfOfName;
    }

    public String getAddress() {
        return address;
    }
}
