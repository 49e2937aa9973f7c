package org.tenderline.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** won ÷ (won + lost) as a fraction with four decimals. */
final class Rate {

    private static final int DECIMALS = 4;

    private Rate() {
    }

    /** Null when there is nothing to divide by. */
    static BigDecimal of(BigDecimal won, BigDecimal lost) {
        BigDecimal both = won.add(lost);
        return both.signum() == 0 ? null : won.divide(both, DECIMALS, RoundingMode.HALF_UP);
    }

    static BigDecimal of(long won, long lost) {
        return of(BigDecimal.valueOf(won), BigDecimal.valueOf(lost));
    }
}
