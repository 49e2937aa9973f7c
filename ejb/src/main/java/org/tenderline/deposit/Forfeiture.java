package org.tenderline.deposit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.tenderline.audit.Audited;
import org.tenderline.audit.AuditedReference;
import org.tenderline.audit.NotAudited;
import org.tenderline.shared.BusinessEntity;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Money;

/**
 * The request to book a part of a deposit as forfeited. While its approval runs the amount is reserved; approved, it becomes an entry;
 * however else it ends, the amount is free again. Whoever insists asks anew: another forfeiture takes the place of what was returned.
 */
@Entity
@Audited(value = "deposit", parent = "depositId")
@Table(name = "deposit_forfeiture")
public class Forfeiture extends BusinessEntity {

    /** The document kind under which its approval runs. */
    public static final String KIND = "FORFEITURE";
    private static final String MARK = "-F";

    @NotAudited
    @Column(name = "deposit_id", updatable = false)
    private Long depositId;

    @Column(name = "number", updatable = false)
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(name = "approval_state")
    private DepositState approvalState = DepositState.REQUESTED;

    @Column(name = "amount", updatable = false)
    private BigDecimal amount;

    @Column(name = "booked_on", updatable = false)
    private LocalDate bookedOn;

    @Column(name = "voucher", updatable = false)
    private String voucher;

    @Column(name = "reason", updatable = false)
    private String reason;

    @AuditedReference("person")
    @Column(name = "requested_by_id", updatable = false)
    private Long requestedById;

    @NotAudited
    @Column(name = "requested_at", updatable = false)
    private LocalDateTime requestedAt;

    protected Forfeiture() {
    }

    Forfeiture(Deposit deposit, int ordinal, Booking booking, String reason, Long requestedById, LocalDateTime requestedAt) {
        this.depositId = deposit.getId();
        this.number = deposit.getNumber() + MARK + ordinal;
        this.amount = Money.of(booking.amount());
        this.bookedOn = booking.on();
        this.voucher = booking.voucher();
        this.reason = reason;
        this.requestedById = requestedById;
        this.requestedAt = requestedAt;
    }

    /** The number of the deposit that a forfeiture's number belongs to. */
    static String depositNumber(String number) {
        return number.substring(0, Math.max(0, number.lastIndexOf(MARK)));
    }

    /** Its approval ended so; one that was returned may still be given up. */
    void end(DepositState outcome) {
        if (outcome == DepositState.REQUESTED || !approvalState.canBecome(outcome)) {
            throw BusinessException.rule("WRONG_STATE");
        }
        approvalState = outcome;
    }

    /** Whether its amount is set aside: while its approval runs. */
    boolean isReserving() {
        return approvalState == DepositState.REQUESTED;
    }

    Booking booking() {
        return new Booking(amount, bookedOn, voucher);
    }

    public Long getDepositId() {
        return depositId;
    }

    public String getNumber() {
        return number;
    }

    /** REQUESTED while its approval runs, then what the approval decided. */
    public DepositState getApprovalState() {
        return approvalState;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public LocalDate getBookedOn() {
        return bookedOn;
    }

    public String getVoucher() {
        return voucher;
    }

    public String getReason() {
        return reason;
    }

    public Long getRequestedById() {
        return requestedById;
    }

    public LocalDateTime getRequestedAt() {
        return requestedAt;
    }
}
