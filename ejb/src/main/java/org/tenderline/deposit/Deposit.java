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
import org.tenderline.project.Project;
import org.tenderline.security.scope.Matter;
import org.tenderline.security.scope.Scoped;
import org.tenderline.shared.BusinessEntity;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Money;

/**
 * A bid deposit. An employee requests it for a project; its approval runs, may send it back or refuse it, after which the requester edits
 * it and asks again; approved, it is paid in one go by the executing accountant, or cancelled when it is no longer needed; paid, it comes
 * back in parts, is converted or forfeited, and is written off when nothing is outstanding.
 *
 * <p>Every verb expects the row to be locked by the service; the amounts follow {@link Balance} alone.
 */
@Entity
@Audited("deposit")
@Scoped(value = Matter.DEPOSIT, owners = {"requesterId", "projectOwnerId"}, number = "number", documents = {Deposit.KIND, Forfeiture.KIND})
@Table(name = "deposit")
public class Deposit extends BusinessEntity {

    /** The document kind under which its approval runs. */
    public static final String KIND = "DEPOSIT";
    public static final int RECEIPT_NUMBER_LENGTH = 60;
    public static final int REMARK_LENGTH = 500;
    public static final int REASON_LENGTH = 500;

    @Column(name = "number", updatable = false)
    private String number;

    @AuditedReference("project")
    @Column(name = "project_id", updatable = false)
    private Long projectId;

    @Column(name = "tracking_number", updatable = false)
    private String trackingNumber;

    @AuditedReference("organization_unit")
    @Column(name = "subsidiary_id", updatable = false)
    private Long subsidiaryId;

    @AuditedReference("person")
    @Column(name = "project_owner_id")
    private Long projectOwnerId;

    @AuditedReference("person")
    @Column(name = "requester_id", updatable = false)
    private Long requesterId;

    @NotAudited
    @Column(name = "created_at", updatable = false)
    private LocalDateTime createdAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private DepositState state = DepositState.REQUESTED;

    @Column(name = "amount")
    private BigDecimal amount;

    @Column(name = "payee")
    private String payee;

    @Column(name = "bank")
    private String bank;

    @Column(name = "account")
    private String account;

    @Column(name = "purpose")
    private String purpose;

    @Column(name = "pay_by")
    private LocalDate payBy;

    @Column(name = "return_expected_on")
    private LocalDate returnExpectedOn;

    @Column(name = "urgent")
    private boolean urgent;

    @Enumerated(EnumType.STRING)
    @Column(name = "instrument")
    private Instrument instrument;

    // The entries tell the same as the following, one by one; the history need not say it twice.
    @NotAudited
    @Column(name = "paid_on")
    private LocalDate paidOn;

    @NotAudited
    @Column(name = "payment_voucher")
    private String paymentVoucher;

    @NotAudited
    @Column(name = "refunded_on")
    private LocalDate refundedOn;

    @NotAudited
    @Column(name = "refund_voucher")
    private String refundVoucher;

    @Column(name = "receipt_number")
    private String receiptNumber;

    @Column(name = "ledger_remark")
    private String ledgerRemark;

    @Column(name = "cancellation_reason")
    private String cancellationReason;

    @NotAudited
    @Column(name = "paid")
    private BigDecimal paid = Money.ZERO;

    @NotAudited
    @Column(name = "refunded")
    private BigDecimal refunded = Money.ZERO;

    @NotAudited
    @Column(name = "converted")
    private BigDecimal converted = Money.ZERO;

    @NotAudited
    @Column(name = "forfeited")
    private BigDecimal forfeited = Money.ZERO;

    @NotAudited
    @Column(name = "reserved")
    private BigDecimal reserved = Money.ZERO;

    protected Deposit() {
    }

    Deposit(String number, Project project, Long requesterId, LocalDateTime createdAt, DepositRequest request) {
        this.number = number;
        this.projectId = project.getId();
        this.trackingNumber = project.getTrackingNumber();
        this.subsidiaryId = project.getSubsidiaryId();
        this.projectOwnerId = project.getOwnerId();
        this.requesterId = requesterId;
        this.createdAt = createdAt;
        take(request);
    }

    /** Edited after it came back, it is asked for again. */
    void requestAgain(DepositRequest request) {
        become(DepositState.REQUESTED);
        take(request);
    }

    /** What its approval decided. */
    void become(DepositState next) {
        if (!state.canBecome(next)) {
            throw BusinessException.rule("WRONG_STATE");
        }
        state = next;
    }

    void cancel(String reason) {
        become(DepositState.CANCELLED);
        cancellationReason = reason;
    }

    void pay(Booking booking) {
        become(DepositState.PAID);
        keep(balance().pay(amount, booking.amount()));
        paidOn = booking.on();
        paymentVoucher = booking.voucher();
    }

    void refund(Booking booking) {
        requirePaid();
        keep(balance().refund(booking.amount()));
        refundedOn = booking.on();
        refundVoucher = booking.voucher();
    }

    void convert(BigDecimal money) {
        requirePaid();
        keep(balance().convert(money));
    }

    void reserve(BigDecimal money) {
        requirePaid();
        keep(balance().reserve(money));
    }

    void release(BigDecimal money) {
        keep(balance().release(money));
    }

    void forfeit(BigDecimal money) {
        requirePaid();
        keep(balance().forfeit(money));
    }

    /** Finance fills in its own columns of the ledger (H3). */
    void annotate(String receipt, String remark) {
        receiptNumber = receipt;
        ledgerRemark = remark;
    }

    public Balance balance() {
        return new Balance(paid, refunded, converted, forfeited, reserved);
    }

    /** The request as it stands, to be edited. */
    public DepositRequest request() {
        return new DepositRequest(amount, payee, bank, account, purpose, payBy, returnExpectedOn, urgent, instrument);
    }

    /** Whether it should have come back by that day. */
    public boolean isOverdue(LocalDate today) {
        return state == DepositState.PAID && returnExpectedOn.isBefore(today);
    }

    private void take(DepositRequest request) {
        amount = Money.of(request.amount());
        payee = request.payee();
        bank = request.bank();
        account = request.account();
        purpose = request.purpose();
        payBy = request.payBy();
        returnExpectedOn = request.returnExpectedOn();
        urgent = request.urgent();
        instrument = request.instrument();
    }

    private void requirePaid() {
        if (state != DepositState.PAID) {
            throw BusinessException.rule("WRONG_STATE");
        }
    }

    private void keep(Balance balance) {
        paid = balance.paid();
        refunded = balance.refunded();
        converted = balance.converted();
        forfeited = balance.forfeited();
        reserved = balance.reserved();
        if (balance.settled()) {
            become(DepositState.WRITTEN_OFF);
        }
    }

    public String getNumber() {
        return number;
    }

    public Long getProjectId() {
        return projectId;
    }

    public String getTrackingNumber() {
        return trackingNumber;
    }

    public Long getSubsidiaryId() {
        return subsidiaryId;
    }

    public Long getProjectOwnerId() {
        return projectOwnerId;
    }

    public Long getRequesterId() {
        return requesterId;
    }

    public LocalDateTime getCreatedAt() {
        return createdAt;
    }

    public DepositState getState() {
        return state;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public String getPayee() {
        return payee;
    }

    public String getBank() {
        return bank;
    }

    public String getAccount() {
        return account;
    }

    public String getPurpose() {
        return purpose;
    }

    public LocalDate getPayBy() {
        return payBy;
    }

    public LocalDate getReturnExpectedOn() {
        return returnExpectedOn;
    }

    public boolean isUrgent() {
        return urgent;
    }

    public Instrument getInstrument() {
        return instrument;
    }

    public LocalDate getPaidOn() {
        return paidOn;
    }

    public String getPaymentVoucher() {
        return paymentVoucher;
    }

    /** Day of the latest refund (还款或报销日期). */
    public LocalDate getRefundedOn() {
        return refundedOn;
    }

    public String getRefundVoucher() {
        return refundVoucher;
    }

    public String getReceiptNumber() {
        return receiptNumber;
    }

    public String getLedgerRemark() {
        return ledgerRemark;
    }

    public String getCancellationReason() {
        return cancellationReason;
    }
}
