package org.tenderline.deposit;

import java.math.BigDecimal;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Money;
import org.tenderline.shared.Violation;

/**
 * Where the money of one deposit is. The only place that computes it: every movement answers with the next balance or refuses, and
 * no balance exists whose outstanding part is smaller than what is reserved.
 *
 * @param reserved part of the outstanding amount that a forfeiture under approval has laid its hand on
 */
public record Balance(BigDecimal paid, BigDecimal refunded, BigDecimal converted, BigDecimal forfeited, BigDecimal reserved) {

    public static final Balance NOTHING = new Balance(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    public Balance {
        boolean negative = paid.signum() < 0 || refunded.signum() < 0 || converted.signum() < 0 || forfeited.signum() < 0
                || reserved.signum() < 0;
        if (negative || paid.subtract(refunded).subtract(converted).subtract(forfeited).compareTo(reserved) < 0) {
            throw new IllegalArgumentException("impossible balance " + paid + " " + refunded + " " + converted + " " + forfeited + " "
                    + reserved);
        }
    }

    /** Paid and not yet come back in any way. */
    public BigDecimal outstanding() {
        return paid.subtract(refunded).subtract(converted).subtract(forfeited);
    }

    /** Outstanding and not reserved: what the next refund, conversion or forfeiture may be at most. */
    public BigDecimal available() {
        return outstanding().subtract(reserved);
    }

    public boolean settled() {
        return paid.signum() > 0 && outstanding().signum() == 0;
    }

    /** The whole approved amount in one payment; the amount is typed again on purpose and must agree. */
    Balance pay(BigDecimal approved, BigDecimal amount) {
        if (amount.compareTo(approved) > 0) {
            throw refusal("OVER_APPROVED", approved);
        }
        if (amount.compareTo(approved) < 0) {
            throw refusal("UNDER_APPROVED", approved);
        }
        return new Balance(paid.add(amount), refunded, converted, forfeited, reserved);
    }

    Balance refund(BigDecimal amount) {
        requireAvailable(amount);
        return new Balance(paid, refunded.add(amount), converted, forfeited, reserved);
    }

    Balance convert(BigDecimal amount) {
        requireAvailable(amount);
        return new Balance(paid, refunded, converted.add(amount), forfeited, reserved);
    }

    /** A forfeiture asks for approval. */
    Balance reserve(BigDecimal amount) {
        requireAvailable(amount);
        return new Balance(paid, refunded, converted, forfeited, reserved.add(amount));
    }

    /** The forfeiture was not approved. */
    Balance release(BigDecimal amount) {
        return new Balance(paid, refunded, converted, forfeited, reserved.subtract(amount));
    }

    /** The forfeiture was approved: what was reserved is gone. */
    Balance forfeit(BigDecimal amount) {
        return new Balance(paid, refunded, converted, forfeited.add(amount), reserved.subtract(amount));
    }

    private void requireAvailable(BigDecimal amount) {
        if (amount.compareTo(available()) > 0) {
            throw refusal("OVER_OUTSTANDING", available());
        }
    }

    private static BusinessException refusal(String code, BigDecimal limit) {
        return BusinessException.rule(code, Violation.of("amount", code, limit), limit);
    }
}
