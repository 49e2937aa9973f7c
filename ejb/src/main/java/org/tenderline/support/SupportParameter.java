package org.tenderline.support;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.tenderline.audit.Audited;
import org.tenderline.shared.BusinessEntity;

/** A setting of this room, kept as data. */
@Entity
@Audited("support_parameter")
@Table(name = "support_parameter")
public class SupportParameter extends BusinessEntity {

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "value")
    private String value;

    protected SupportParameter() {
    }

    void change(String other) {
        value = other;
    }

    public String getName() {
        return name;
    }

    public String getValue() {
        return value;
    }
}
