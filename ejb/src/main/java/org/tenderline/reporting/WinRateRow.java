package org.tenderline.reporting;

import java.math.BigDecimal;

/**
 * One row of the win-rate report.
 *
 * @param key       what the list behind the row is filtered by: code, user name, id, month or the value itself
 * @param label     what people read; an amount band's is its key, which the door puts into words
 * @param pending   expected opening passed, no outcome; not in the rate
 * @param abandoned not in the rate
 */
public record WinRateRow(String key, String label, long won, long lost, long pending, long abandoned, BigDecimal wonAmount,
                         BigDecimal lostAmount) {

    /** Null when nothing was won or lost. */
    public BigDecimal winRate() {
        return Rate.of(won, lost);
    }

    /** By our prices; null when nothing was won or lost. */
    public BigDecimal winRateByAmount() {
        return Rate.of(wonAmount, lostAmount);
    }

    public WinRateRow labelled(String text) {
        return new WinRateRow(key, text, won, lost, pending, abandoned, wonAmount, lostAmount);
    }
}
