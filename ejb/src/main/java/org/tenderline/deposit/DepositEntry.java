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
import org.tenderline.shared.Money;

/** One booked movement of a deposit's money. Written once, never changed. */
@Entity
@Audited(value = "deposit", parent = "depositId")
@Table(name = "deposit_entry")
public class DepositEntry extends BusinessEntity {

    @NotAudited
    @Column(name = "deposit_id", updatable = false)
    private Long depositId;

    @Enumerated(EnumType.STRING)
    @Column(name = "type", updatable = false)
    private EntryType type;

    @Column(name = "amount", updatable = false)
    private BigDecimal amount;

    @Column(name = "booked_on", updatable = false)
    private LocalDate bookedOn;

    @Column(name = "voucher", updatable = false)
    private String voucher;

    @Enumerated(EnumType.STRING)
    @Column(name = "target", updatable = false)
    private ConversionTarget target;

    @Column(name = "reason", updatable = false)
    private String reason;

    @AuditedReference("person")
    @Column(name = "recorded_by_id", updatable = false)
    private Long recordedById;

    @NotAudited
    @Column(name = "recorded_at", updatable = false)
    private LocalDateTime recordedAt;

    protected DepositEntry() {
    }

    DepositEntry(Deposit deposit, EntryType type, Booking booking, Long recordedById, LocalDateTime recordedAt) {
        this.depositId = deposit.getId();
        this.type = type;
        this.amount = Money.of(booking.amount());
        this.bookedOn = booking.on();
        this.voucher = booking.voucher();
        this.recordedById = recordedById;
        this.recordedAt = recordedAt;
    }

    DepositEntry to(ConversionTarget conversionTarget) {
        target = conversionTarget;
        return this;
    }

    DepositEntry because(String why) {
        reason = why;
        return this;
    }

    public Long getDepositId() {
        return depositId;
    }

    public EntryType getType() {
        return type;
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

    /** Conversions only. */
    public ConversionTarget getTarget() {
        return target;
    }

    /** Forfeitures only. */
    public String getReason() {
        return reason;
    }

    public Long getRecordedById() {
        return recordedById;
    }

    public LocalDateTime getRecordedAt() {
        return recordedAt;
    }
}
