package org.tenderline.deposit.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.deposit.Booking;
import org.tenderline.deposit.ConversionTarget;
import org.tenderline.deposit.Deposit;
import org.tenderline.deposit.DepositLedger;
import org.tenderline.deposit.DepositQueries;
import org.tenderline.deposit.DepositState;
import org.tenderline.deposit.EntryType;
import org.tenderline.security.Caller;
import org.tenderline.security.Right;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.web.Feedback;

/** {@code /deposit/book}: the accountant books a payment, refund or conversion, or asks for a forfeiture. */
@Named
@ViewScoped
public class DepositBookBacking implements Serializable {

    @Inject
    private DepositQueries queries;

    @Inject
    private DepositLedger ledger;

    @Inject
    private BusinessClock clock;

    private String number;
    private EntryType type;
    private Deposit deposit;
    private BigDecimal amount;
    private LocalDate on;
    private String voucher;
    private ConversionTarget to;
    private String reason;

    public void load() {
        Caller.current().require(Right.DEPOSIT_RECORD);
        deposit = queries.get(number);
        DepositState needed = type == EntryType.PAYMENT ? DepositState.APPROVED : DepositState.PAID;
        if (type == null || deposit.getState() != needed) {
            throw BusinessException.notFound();
        }
        on = clock.today();
        amount = type == EntryType.PAYMENT ? deposit.getAmount() : deposit.balance().available();
    }

    public String book() {
        Booking booking = new Booking(amount, on, voucher);
        String done = switch (type) {
            case PAYMENT -> {
                ledger.pay(number, booking);
                yield "paid";
            }
            case REFUND -> {
                ledger.refund(number, booking);
                yield "refunded";
            }
            case CONVERSION -> {
                ledger.convert(number, booking, to);
                yield "converted";
            }
            case FORFEITURE -> {
                ledger.forfeit(number, booking, reason);
                yield "forfeiture_submitted";
            }
        };
        Feedback.done("deposit_view." + done);
        return "/deposit/view?faces-redirect=true&number=" + number;
    }

    /** The key of the page's heading and button. */
    public String getTitle() {
        return "deposit_view." + switch (type) {
            case PAYMENT -> "pay";
            case REFUND -> "refund";
            case CONVERSION -> "convert";
            case FORFEITURE -> "forfeit";
        };
    }

    public ConversionTarget[] getTargets() {
        return ConversionTarget.values();
    }

    public LocalDate getToday() {
        return clock.today();
    }

    public Deposit getDeposit() {
        return deposit;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public EntryType getType() {
        return type;
    }

    public String getTypeName() {
        return type == null ? null : type.name();
    }

    /** As it stands in the address; a word that is no type leads to no page. */
    public void setTypeName(String name) {
        type = Arrays.stream(EntryType.values()).filter(known -> known.name().equals(name)).findFirst().orElse(null);
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getVoucher() {
        return voucher;
    }

    public void setVoucher(String voucher) {
        this.voucher = voucher;
    }

    public ConversionTarget getTo() {
        return to;
    }

    public void setTo(ConversionTarget to) {
        this.to = to;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
