package org.tenderline.bid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.tenderline.audit.Audited;
import org.tenderline.shared.BusinessEntity;

/** A reason for winning or losing, offered in the form (a list of ours, data). */
@Entity
@Audited("bid_reason")
@Table(name = "bid_reason")
public class BidReason extends BusinessEntity {

    @Column(name = "name")
    private String name;

    @Column(name = "sort_order")
    private int sortOrder;

    @Column(name = "active")
    private boolean active = true;

    protected BidReason() {
    }

    BidReason(String name, int sortOrder) {
        this.name = name;
        this.sortOrder = sortOrder;
    }

    void offer(boolean offered) {
        active = offered;
    }

    public String getName() {
        return name;
    }

    public int getSortOrder() {
        return sortOrder;
    }

    /** Whether the form offers it. */
    public boolean isActive() {
        return active;
    }
}
