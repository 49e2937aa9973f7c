package org.tenderline.deposit;

import java.math.BigDecimal;

/** The law limits a bid deposit to 2 % of the project's estimate; whoever asks for more is told so, no more than that (H1). */
public final class LegalCeiling {

    /** The code of the warning. */
    public static final String WARNING = "OVER_LEGAL_CEILING";
    private static final BigDecimal SHARE = new BigDecimal("0.02");

    private LegalCeiling() {
    }

    public static boolean exceededBy(BigDecimal amount, BigDecimal estimate) {
        return amount != null && estimate != null && amount.compareTo(estimate.multiply(SHARE)) > 0;
    }
}
