package org.tenderline.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.tenderline.audit.Audited;
import org.tenderline.shared.BusinessEntity;

/** A value that may be chosen from a list; the Chinese text itself is stored with the record. */
@Entity
@Audited("list_value")
@Table(name = "customer_list_value")
public class ListValue extends BusinessEntity {

    /** Which list. */
    public enum Kind { GROUP, REGION }

    @Enumerated(EnumType.STRING)
    @Column(name = "list")
    private Kind kind;

    @Column(name = "value")
    private String value;

    @Column(name = "sort_order")
    private int sortOrder;

    @Column(name = "active")
    private boolean active;

    protected ListValue() {
    }

    public String getValue() {
        return value;
    }
}
