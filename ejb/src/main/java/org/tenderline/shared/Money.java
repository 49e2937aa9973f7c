package org.tenderline.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts in CNY: exact decimals of scale 2, never a binary float. */
public final class Money {

    public static final BigDecimal ZERO = new BigDecimal("0.00");
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(16);

    private Money() {
    }

    /** Whether the amount is representable as DECIMAL(18,2) without rounding. */
    public static boolean fits(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 2 && amount.abs().compareTo(LIMIT) < 0;
    }

    /** The amount with exactly two decimals; null stays null. Refuses what would need rounding. */
    public static BigDecimal of(BigDecimal amount) {
        return amount == null ? null : amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static BigDecimal of(String amount) {
        return of(new BigDecimal(amount));
    }

    public static BigDecimal orZero(BigDecimal amount) {
        return amount == null ? ZERO : amount;
    }

    /** As the REST contract writes it: {@code "2000000.00"}; null stays null. */
    public static String text(BigDecimal amount) {
        return amount == null ? null : of(amount).toPlainString();
    }
}
