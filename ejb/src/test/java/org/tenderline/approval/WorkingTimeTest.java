package org.tenderline.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {

    /** 2026-11-20 is a Friday. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:00, 2026-11-20T10:30, 90",
        "2026-11-20T08:00, 2026-11-20T18:00, 540",
        "2026-11-20T17:00, 2026-11-23T09:00, 60",
        "2026-11-21T09:00, 2026-11-22T17:00, 0",
        "2026-11-20T18:00, 2026-11-20T23:00, 0",
        "2026-11-20T10:00, 2026-11-20T09:00, 0",
        "2026-11-16T08:30, 2026-11-23T08:30, 2700",
        "2026-11-20T17:00, 2026-12-04T17:00, 5400",
        "2026-11-20T17:00, 2026-12-07T09:00, 5460",
        "2026-11-20T09:00:30, 2026-11-20T09:01:29, 0"})
    void countsMondayToFridayFromHalfPastEightToHalfPastFive(LocalDateTime from, LocalDateTime to, int minutes) {
        assertThat(WorkingTime.minutes(from, to)).isEqualTo(minutes);
    }
}
