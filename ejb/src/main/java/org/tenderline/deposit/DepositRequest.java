package org.tenderline.deposit;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.tenderline.shared.Violations;

/**
 * What is asked for (H1), as typed; {@link #checked} names every field that will not do.
 *
 * @param account the payee's account; not needed where no money goes there (guarantee, insurance)
 */
public record DepositRequest(BigDecimal amount, String payee, String bank, String account, String purpose, LocalDate payBy,
                             LocalDate returnExpectedOn, boolean urgent, Instrument instrument) implements Serializable {

    public static final int PAYEE_LENGTH = 200;
    public static final int BANK_LENGTH = 200;
    public static final int ACCOUNT_LENGTH = 40;
    public static final int PURPOSE_LENGTH = 500;
    private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Za-z]+([ -][0-9A-Za-z]+)*");

    public DepositRequest {
        payee = stripped(payee);
        bank = stripped(bank);
        account = stripped(account);
        purpose = stripped(purpose);
    }

    /**
     * Throws 400 {@code VALIDATION} with all violations.
     *
     * @param today a payment cannot be due before it is asked for
     */
    DepositRequest checked(LocalDate today) {
        Violations violations = new Violations()
                .positiveAmount("amount", amount)
                .line("payee", payee, PAYEE_LENGTH)
                .line("bank", bank, BANK_LENGTH)
                .text("purpose", purpose, PURPOSE_LENGTH)
                .required("payBy", payBy)
                .check(payBy == null || !payBy.isBefore(today), "payBy", "IN_THE_PAST")
                .required("returnExpectedOn", returnExpectedOn)
                .check(payBy == null || returnExpectedOn == null || !returnExpectedOn.isBefore(payBy), "returnExpectedOn",
                        "BEFORE_PAY_BY")
                .required("instrument", instrument);
        if (instrument == null || instrument.needsAccount()) {
            violations.required("account", account);
        }
        violations.maximumLength("account", account, ACCOUNT_LENGTH)
                .check(account == null || account.length() <= ACCOUNT_LENGTH && ACCOUNT.matcher(account).matches(), "account", "BAD_ACCOUNT")
                .throwIfAny();
        return this;
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
