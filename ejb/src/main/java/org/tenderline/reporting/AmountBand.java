package org.tenderline.reporting;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Bands of the estimated amount in CNY (G5); a band holds its lower bound and not its upper one. */
public enum AmountBand {
    UNDER_2M(null, "2000000.00"),
    FROM_2M_TO_5M("2000000.00", "5000000.00"),
    FROM_5M_TO_10M("5000000.00", "10000000.00"),
    FROM_10M_TO_50M("10000000.00", "50000000.00"),
    FROM_50M("50000000.00", null);

    private final BigDecimal lower;
    private final BigDecimal upper;

    AmountBand(String lower, String upper) {
        this.lower = lower == null ? null : new BigDecimal(lower);
        this.upper = upper == null ? null : new BigDecimal(upper);
    }

    public static AmountBand of(BigDecimal amount) {
        return Arrays.stream(values()).filter(band -> band.upper == null || amount.compareTo(band.upper) < 0).findFirst().orElseThrow();
    }

    /** The same as {@link #of} in SQL. */
    static String sql(String column) {
        return Arrays.stream(values()).filter(band -> band.upper != null)
                .map(band -> "WHEN " + column + " < " + band.upper.toPlainString() + " THEN '" + band.name() + "'")
                .collect(Collectors.joining(" ", "CASE ", " ELSE '" + FROM_50M.name() + "' END"));
    }

    /** Null for the lowest band. */
    public BigDecimal lower() {
        return lower;
    }

    /** Null for the highest band; itself no longer inside. */
    public BigDecimal upper() {
        return upper;
    }
}
