package org.tenderline.reporting;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.tenderline.shared.Money;

/**
 * The win rate by one dimension.
 *
 * @param computedAt when its facts were computed; null before the first computation
 */
public record WinRateReport(LocalDateTime computedAt, List<WinRateRow> rows) {

    /** All rows together; means nothing for competitors, where a project stands in several rows. */
    public WinRateRow total() {
        return new WinRateRow("", "", sum(WinRateRow::won), sum(WinRateRow::lost), sum(WinRateRow::pending), sum(WinRateRow::abandoned),
                amount(WinRateRow::wonAmount), amount(WinRateRow::lostAmount));
    }

    private long sum(ToLongFunction<WinRateRow> count) {
        return rows.stream().mapToLong(count).sum();
    }

    private BigDecimal amount(Function<WinRateRow, BigDecimal> amount) {
        return rows.stream().map(amount).reduce(Money.ZERO, BigDecimal::add);
    }
}
