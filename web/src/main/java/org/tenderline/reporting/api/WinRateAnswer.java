package org.tenderline.reporting.api;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.tenderline.reporting.WinRateReport;
import org.tenderline.reporting.WinRateRow;

/** The win-rate report as the contract writes it. */
public record WinRateAnswer(LocalDateTime computedAt, List<Row> rows) {

    /** Counts, sums and both rates of one key. */
    public record Row(String key, String label, long won, long lost, long pending, long abandoned, BigDecimal wonAmount,
                      BigDecimal lostAmount, BigDecimal winRate, BigDecimal winRateByAmount) {

        static Row of(WinRateRow row) {
            return new Row(row.key(), row.label(), row.won(), row.lost(), row.pending(), row.abandoned(), row.wonAmount(),
                    row.lostAmount(), row.winRate(), row.winRateByAmount());
        }
    }

    static WinRateAnswer of(WinRateReport report) {
        return new WinRateAnswer(report.computedAt(), report.rows().stream().map(Row::of).toList());
    }
}
