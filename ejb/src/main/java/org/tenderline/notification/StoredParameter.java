package org.tenderline.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.tenderline.audit.Audited;
import org.tenderline.shared.BusinessEntity;

/** The value of a setting of this room. */
@Entity
@Audited("notification_parameter")
@Table(name = "notification_parameter")
public class StoredParameter extends BusinessEntity {

    @Enumerated(EnumType.STRING)
    @Column(name = "name", updatable = false)
    private Parameter name;

    @Column(name = "value")
    private String value;

    protected StoredParameter() {
    }

    void set(String newValue) {
        value = newValue;
    }

    public Parameter getName() {
        return name;
    }

    public String getValue() {
        return value;
    }
}
