package org.tenderline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void nothingWonOrLostHasNoRate() {
        assertThat(Rate.of(0, 0)).isNull();
        assertThat(Rate.of(new BigDecimal("0.00"), new BigDecimal("0.00"))).isNull();
    }

    @Test
    void fourDecimalsRoundedHalfUp() {
        assertThat(Rate.of(3, 4)).hasToString("0.4286");
        assertThat(Rate.of(1, 2)).hasToString("0.3333");
        assertThat(Rate.of(2, 1)).hasToString("0.6667");
        assertThat(Rate.of(1, 19_999)).hasToString("0.0001");
        assertThat(Rate.of(0, 5)).hasToString("0.0000");
        assertThat(Rate.of(5, 0)).hasToString("1.0000");
    }

    @Test
    void amountsDivideExactly() {
        assertThat(Rate.of(new BigDecimal("3000000.00"), new BigDecimal("4000000.00"))).hasToString("0.4286");
    }

    @Test
    void pendingAndAbandonedStayOutside() {
        WinRateRow row = new WinRateRow("k", "l", 3, 4, 50, 60, new BigDecimal("1.00"), new BigDecimal("3.00"));
        assertThat(row.winRate()).hasToString("0.4286");
        assertThat(row.winRateByAmount()).hasToString("0.2500");
    }

    @Test
    void aTotalAddsTheRows() {
        WinRateRow row = new WinRateRow("k", "l", 1, 2, 3, 4, new BigDecimal("1.10"), new BigDecimal("2.20"));
        WinRateRow total = new WinRateReport(null, List.of(row, row)).total();
        assertThat(List.of(total.won(), total.lost(), total.pending(), total.abandoned())).containsExactly(2L, 4L, 6L, 8L);
        assertThat(total.wonAmount()).isEqualByComparingTo("2.20");
        assertThat(new WinRateReport(null, List.of()).total().winRate()).isNull();
    }
}
