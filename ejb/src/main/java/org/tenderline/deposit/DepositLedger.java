package org.tenderline.deposit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.tenderline.approval.ApprovalService;
import org.tenderline.approval.Subject;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violations;

/** What the executing accountant books (H3). Every booking locks the deposit's row, so that two of them never spend the same money. */
@Stateless
public class DepositLedger {

    private static final int MOST_RETURNED = 100;

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    @Inject
    private ApprovalService approvals;

    @Requires(Right.DEPOSIT_RECORD)
    public Deposit pay(String number, Booking booking) {
        Deposit deposit = records.lock(Deposit.class, "number", number);
        booking.violations(clock.today()).required("voucher", booking.voucher()).throwIfAny();
        if (deposit.getState() != DepositState.APPROVED) {
            throw BusinessException.rule("WRONG_STATE");
        }
        deposit.pay(booking);
        records.add(entry(deposit, EntryType.PAYMENT, booking));
        return stored(deposit);
    }

    @Requires(Right.DEPOSIT_RECORD)
    public Deposit refund(String number, Booking booking) {
        Deposit deposit = records.lock(Deposit.class, "number", number);
        afterPayment(deposit, booking).required("voucher", booking.voucher()).throwIfAny();
        deposit.refund(booking);
        records.add(entry(deposit, EntryType.REFUND, booking));
        return stored(deposit);
    }

    /** Part of the deposit stays with the payee as something else. */
    @Requires(Right.DEPOSIT_RECORD)
    public Deposit convert(String number, Booking booking, ConversionTarget to) {
        Deposit deposit = records.lock(Deposit.class, "number", number);
        afterPayment(deposit, booking).required("voucher", booking.voucher()).required("to", to).throwIfAny();
        deposit.convert(booking.amount());
        records.add(entry(deposit, EntryType.CONVERSION, booking).to(to));
        return stored(deposit);
    }

    /**
     * Asks for the forfeiture's approval and reserves its amount; the entry posts on approval. A voucher may follow from the books later. What was
     * returned of earlier attempts is withdrawn: this one takes its place. Approvals are locked before the deposit, as deciding one locks them in
     * that order.
     */
    @Requires(Right.DEPOSIT_RECORD)
    public Deposit forfeit(String number, Booking booking, String reason) {
        Deposit found = records.get(Deposit.class, "number", number);
        afterPayment(found, booking).text("reason", reason, Deposit.REASON_LENGTH).throwIfAny();
        records.select(Forfeiture.class).where("e.depositId = ? and e.approvalState = ?", found.getId(), DepositState.RETURNED).list(MOST_RETURNED)
                .forEach(returned -> approvals.withdrawUnfinished(Forfeiture.KIND, returned.getNumber(), reason));
        Deposit deposit = records.lock(found);
        deposit.reserve(booking.amount());
        int ordinal = 1 + (int) records.select(Forfeiture.class).where("e.depositId = ?", deposit.getId()).count();
        Caller caller = Caller.current();
        Forfeiture forfeiture = new Forfeiture(deposit, ordinal, booking, reason.strip(), caller.personId(), clock.now());
        records.add(forfeiture);
        records.flush();
        approvals.submit(new Subject(Forfeiture.KIND, forfeiture.getNumber(), deposit.getTrackingNumber(), deposit.getPayee(),
                forfeiture.getAmount(), deposit.getSubsidiaryId(), caller.personId(), deposit.isUrgent(), Map.of()));
        return stored(deposit);
    }

    /** Finance's own columns of the ledger. */
    @Requires(Right.DEPOSIT_LEDGER)
    public Deposit annotate(String number, Integer version, String receiptNumber, String ledgerRemark) {
        Deposit deposit = records.lock(Deposit.class, "number", number);
        deposit.requireVersion(version);
        new Violations().maximumLength("receiptNumber", receiptNumber, Deposit.RECEIPT_NUMBER_LENGTH)
                .maximumLength("ledgerRemark", ledgerRemark, Deposit.REMARK_LENGTH).throwIfAny();
        deposit.annotate(receiptNumber, ledgerRemark);
        return stored(deposit);
    }

    private Violations afterPayment(Deposit deposit, Booking booking) {
        Violations violations = booking.violations(clock.today());
        if (deposit.getPaidOn() == null) {
            violations.throwIfAny();
            throw BusinessException.rule("WRONG_STATE");
        }
        return violations.check(booking.on() == null || !booking.on().isBefore(deposit.getPaidOn()), "on", "BEFORE_PAYMENT",
                deposit.getPaidOn());
    }

    private DepositEntry entry(Deposit deposit, EntryType type, Booking booking) {
        return new DepositEntry(deposit, type, booking, Caller.current().personId(), clock.now());
    }

    /** Writes now, so that the answer carries the new version. */
    private Deposit stored(Deposit deposit) {
        records.flush();
        return deposit;
    }
}
