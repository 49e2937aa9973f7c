package org.tenderline.bid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.tenderline.shared.BusinessEntity;

/** A reason for winning or losing, offered in the form (a list of ours, data). */
@Entity
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

    public String getName() {
        return name;
    }
}
