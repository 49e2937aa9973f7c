package org.tenderline.bid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.tenderline.audit.Audited;
import org.tenderline.audit.NotAudited;
import org.tenderline.shared.BusinessEntity;
import org.tenderline.shared.Money;

/** A company that bid. Its attributes are called as in the project's change history, where a mere "name" would be the project's. */
@Entity
@Audited(value = "project", parent = "projectId")
@Table(name = "bid_outcome_bidder")
public class Bidder extends BusinessEntity {

    @NotAudited
    @Column(name = "outcome_id")
    private Long outcomeId;

    @NotAudited
    @Column(name = "project_id")
    private Long projectId;

    @Column(name = "name")
    private String bidderName;

    @Column(name = "price")
    private BigDecimal bidderPrice;

    @NotAudited
    @Column(name = "own")
    private boolean own;

    protected Bidder() {
    }

    Bidder(BidOutcome outcome, String name, BigDecimal price, boolean own) {
        this.outcomeId = outcome.getId();
        this.projectId = outcome.getProjectId();
        this.bidderName = name;
        this.bidderPrice = Money.of(price);
        this.own = own;
    }

    public String getName() {
        return bidderName;
    }

    /** Null when it is unknown. */
    public BigDecimal getPrice() {
        return bidderPrice;
    }

    /** Whether this bidder is ourselves rather than a competitor. */
    public boolean isOwn() {
        return own;
    }
}
