package org.tenderline.approval;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Working time in Asia/Shanghai: Monday to Friday, 08:30 to 17:30 (E5). Public holidays count as working days. */
final class WorkingTime {

    static final LocalTime OPENS = LocalTime.of(8, 30);
    static final LocalTime CLOSES = LocalTime.of(17, 30);
    private static final long DAY = Duration.between(OPENS, CLOSES).toMinutes();

    private WorkingTime() {
    }

    /** Whole working minutes between the two; whole weeks are counted, not walked. */
    static int minutes(LocalDateTime from, LocalDateTime to) {
        if (!from.isBefore(to)) {
            return 0;
        }
        long weeks = Duration.between(from, to).toDays() / 7;
        LocalDateTime start = from.plusWeeks(weeks);
        Duration rest = Duration.ZERO;
        for (LocalDate day = start.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            rest = rest.plus(within(day, start, to));
        }
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, weeks * 5 * DAY + rest.toMinutes()));
    }

    private static Duration within(LocalDate day, LocalDateTime from, LocalDateTime to) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return Duration.ZERO;
        }
        LocalDateTime opens = day.atTime(OPENS);
        LocalDateTime closes = day.atTime(CLOSES);
        Duration common = Duration.between(from.isAfter(opens) ? from : opens, to.isBefore(closes) ? to : closes);
        return common.isNegative() ? Duration.ZERO : common;
    }
}
