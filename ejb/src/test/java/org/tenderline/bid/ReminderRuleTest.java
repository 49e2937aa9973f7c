package org.tenderline.bid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderRuleTest {

    private static final LocalDate OPENING = LocalDate.of(2026, 2, 20);

    @ParameterizedTest
    @CsvSource({"0, false, false", "1, true, false", "2, true, false", "10, true, false", "11, true, true", "400, true, true"})
    void whoIsRemindedOnTheDayAfterTheOpening(int day, boolean owner, boolean director) {
        ReminderRule rule = new ReminderRule(1, 11);
        LocalDate today = OPENING.plusDays(day);
        assertThat(!OPENING.isAfter(rule.ownerLimit(today))).isEqualTo(owner);
        assertThat(!OPENING.isAfter(rule.directorLimit(today))).isEqualTo(director);
    }
}
