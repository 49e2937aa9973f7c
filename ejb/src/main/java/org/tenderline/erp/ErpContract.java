package org.tenderline.erp;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.tenderline.security.scope.Matter;
import org.tenderline.security.scope.Scoped;

/**
 * A contract as the ERP has it; nobody changes it here. It is somebody's own when its tracking number is their project's, or the
 * outcome of their bid names it: the view {@code erp_contract_view} adds both owners as they are today.
 */
@Entity
@Table(name = "erp_contract_view")
@Scoped(value = Matter.CONTRACT, owners = {"projectOwnerId", "outcomeOwnerId"}, number = "id")
public class ErpContract {

    @Id
    @Column(name = "contract_no")
    private String id;

    @Column(name = "subsidiary_id")
    private Long subsidiaryId;

    @Column(name = "project_owner_id")
    private Long projectOwnerId;

    @Column(name = "outcome_owner_id")
    private Long outcomeOwnerId;

    @Column(name = "subsidiary_code")
    private String subsidiaryCode;

    @Column(name = "tracking_no")
    private String trackingNumber;

    @Column(name = "customer_name")
    private String customerName;

    @Column(name = "name")
    private String name;

    @Column(name = "kind")
    private String kind;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Column(name = "amount")
    private BigDecimal amount;

    @Column(name = "invoiced")
    private BigDecimal invoiced;

    @Column(name = "received")
    private BigDecimal received;

    @Column(name = "state")
    private String state;

    @Column(name = "updated_at")
    private LocalDateTime updatedAt;

    @Column(name = "gone_on")
    private LocalDate goneOn;

    protected ErpContract() {
    }

    public String getContractNumber() {
        return id;
    }

    public String getSubsidiaryCode() {
        return subsidiaryCode;
    }

    /** As the ERP wrote it; null when it has none. It need not be one of ours. */
    public String getTrackingNumber() {
        return trackingNumber;
    }

    public String getCustomerName() {
        return customerName;
    }

    public String getName() {
        return name;
    }

    public String getKind() {
        return kind;
    }

    public LocalDate getSignedOn() {
        return signedOn;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    /** Sum of its invoices, credit notes deducted, as of the last feed. */
    public BigDecimal getInvoiced() {
        return invoiced;
    }

    /** Sum of its receipts, refunds deducted, as of the last feed. */
    public BigDecimal getReceived() {
        return received;
    }

    public String getState() {
        return state;
    }

    /** The state for lists: {@code GONE} stands above what the ERP said last. */
    public String getShownState() {
        return isGone() ? "GONE" : state;
    }

    public LocalDateTime getUpdatedAt() {
        return updatedAt;
    }

    /** Business date of the feed that no longer had it; null while it counts. */
    public LocalDate getGoneOn() {
        return goneOn;
    }

    public boolean isGone() {
        return goneOn != null;
    }
}
