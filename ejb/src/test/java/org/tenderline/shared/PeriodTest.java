package org.tenderline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @Test
    void monthsStandForTheirFirstAndLastDay() {
        assertThat(Period.parse("2028-02", "2028-02")).isEqualTo(new Period(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29)));
    }

    @Test
    void daysStandForThemselves() {
        assertThat(Period.parse("2026-11-02", "2026-11-02")).isEqualTo(new Period(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 2)));
    }

    @Test
    void blankIsOpen() {
        assertThat(Period.parse(null, " ")).isEqualTo(new Period(null, null));
        assertThat(new Period(null, null).last()).isAfter(LocalDate.of(9000, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({"2026-13, ", "2026-11-31, ", "yesterday, ", "2026-1, ", ", 20261101", "2026-12, 2026-11", "2026-11-02, 2026-11-01",
            "12026-11, ", "+12026-11-01, "})
    void whatIsNoPeriodIsRefused(String from, String to) {
        assertThatThrownBy(() -> Period.parse(from, to)).isInstanceOf(BusinessException.class).hasMessageContaining("VALIDATION");
    }

    @Test
    void theDaysInBoth() {
        Period year = Period.parse("2026-01-15", "2026-12");
        assertThat(year.within(Period.parse("2026-01", "2026-01"))).isEqualTo(Period.parse("2026-01-15", "2026-01"));
        assertThat(year.within(Period.parse(null, null))).isEqualTo(year);
    }
}
