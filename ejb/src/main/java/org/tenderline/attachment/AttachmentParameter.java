package org.tenderline.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.tenderline.audit.Audited;
import org.tenderline.shared.BusinessEntity;

/** A setting of this room, kept as data. */
@Entity
@Audited("attachment_parameter")
@Table(name = "attachment_parameter")
public class AttachmentParameter extends BusinessEntity {

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "value")
    private String value;

    protected AttachmentParameter() {
    }

    void change(String other) {
        value = other;
    }

    public String getValue() {
        return value;
    }
}
