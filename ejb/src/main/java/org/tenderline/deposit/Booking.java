package org.tenderline.deposit;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.tenderline.shared.Violations;

/**
 * One movement as the accountant typed it.
 *
 * @param on      the day the bank says
 * @param voucher number of the accounting voucher (凭证号)
 */
public record Booking(BigDecimal amount, LocalDate on, String voucher) implements Serializable {

    public static final int VOUCHER_LENGTH = 60;

    public Booking {
        voucher = voucher == null || voucher.isBlank() ? null : voucher.strip();
    }

    /** The checks every movement has; the caller adds its own and throws. */
    Violations violations(LocalDate today) {
        return new Violations()
                .positiveAmount("amount", amount)
                .required("on", on)
                .check(on == null || !on.isAfter(today), "on", "IN_FUTURE")
                .maximumLength("voucher", voucher, VOUCHER_LENGTH);
    }
}
