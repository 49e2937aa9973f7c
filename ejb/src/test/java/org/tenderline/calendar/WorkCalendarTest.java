package org.tenderline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    private static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final LocalTime CLOSES = LocalTime.of(17, 30);
    private static final WorkCalendar WEEKS = new WorkCalendar(OPENS, CLOSES, Map.of());
    /** The holiday of a Thursday and Friday, with the Sunday before worked in exchange. */
    private static final WorkCalendar EXCHANGED = new WorkCalendar(OPENS, CLOSES, Map.of(LocalDate.of(2026, 11, 15), true,
            LocalDate.of(2026, 11, 19), false, LocalDate.of(2026, 11, 20), false));


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
        assertThat(WEEKS.minutes(from, to)).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-14T09:00, 2026-11-16T09:00, 570",
        "2026-11-18T17:00, 2026-11-23T09:00, 60",
        "2026-11-19T09:00, 2026-11-20T17:00, 0",
        "2026-11-13T08:30, 2026-11-23T08:30, 2700",
        "2026-11-15T10:00, 2026-11-15T11:00, 60"})
    void holidaysAndDaysWorkedInExchangeCount(LocalDateTime from, LocalDateTime to, int minutes) {
        assertThat(EXCHANGED.minutes(from, to)).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T09:00, 60, 2026-11-16T10:00",
        "2026-11-16T17:00, 60, 2026-11-17T09:00",
        "2026-11-18T17:00, 60, 2026-11-23T09:00",
        "2026-11-14T09:00, 540, 2026-11-15T17:30",
        "2026-11-18T20:00, 1080, 2026-11-24T17:30"})
    void aTimeIsOverWhenSoManyMinutesHaveBeenWorked(LocalDateTime from, int minutes, LocalDateTime over) {
        assertThat(EXCHANGED.after(from, minutes)).isEqualTo(over);
        assertThat(EXCHANGED.minutes(from, over)).isEqualTo(minutes);
    }

    @Test
    void aCalendarWithoutAWorkingDayEndsTheSearch() {
        WorkCalendar idle = new WorkCalendar(OPENS, OPENS, Map.of());
        assertThat(idle.after(LocalDateTime.of(2026, 11, 16, 9, 0), 60)).isAfter(LocalDateTime.of(2030, 1, 1, 0, 0));
    }

    /** Counting days must say what walking them says. */
    @Test
    void countingAgreesWithWalking() {
        LocalDateTime from = LocalDateTime.of(2026, 10, 29, 14, 10);
        int walked = 0;
        for (LocalDateTime at = from; at.isBefore(from.plusDays(40)); at = at.plusMinutes(10)) {
            assertThat(EXCHANGED.minutes(from, at)).as(at.toString()).isEqualTo(walked);
            boolean open = EXCHANGED.works(at.toLocalDate()) && !at.toLocalTime().isBefore(OPENS) && at.toLocalTime().isBefore(CLOSES);
            walked += open ? 10 : 0;
        }
    }
}
