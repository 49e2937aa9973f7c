package org.tenderline.calendar;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Working time in Asia/Shanghai: Monday to Friday and the exceptions, from opening to closing. */
public final class WorkCalendar implements Serializable {

    private static final int DAYS_OF_WEEK = 7;
    private static final int WORKING_DAYS_OF_WEEK = 5;
    /** A calendar in which hardly a day is worked must not make anybody search for ever. */
    private static final int HORIZON = 3_660;

    private final LocalTime opens;
    private final LocalTime closes;
    private final NavigableMap<LocalDate, Boolean> exceptions;

    /** @param exceptions days that are worked (true) or not (false) whatever their day of the week */
    public WorkCalendar(LocalTime opens, LocalTime closes, Map<LocalDate, Boolean> exceptions) {
        this.opens = opens;
        this.closes = closes;
        this.exceptions = new TreeMap<>(exceptions);
    }

    public boolean works(LocalDate day) {
        return exceptions.getOrDefault(day, weekday(day));
    }

    /** The minutes of a working day. */
    public int dayMinutes() {
        return Math.toIntExact(Duration.between(opens, closes).toMinutes());
    }

    /** Whole working minutes between the two; days in between are counted, not walked. */
    public int minutes(LocalDateTime from, LocalDateTime to) {
        if (!from.isBefore(to)) {
            return 0;
        }
        LocalDate first = from.toLocalDate();
        LocalDate last = to.toLocalDate();
        Duration sum = within(first, from, to);
        if (first.isBefore(last)) {
            sum = sum.plus(within(last, from, to)).plus(Duration.between(opens, closes).multipliedBy(workingDays(first.plusDays(1), last)));
        }
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, sum.toMinutes()));
    }

    /** When so many working minutes will have passed. */
    public LocalDateTime after(LocalDateTime from, int minutes) {
        Duration left = Duration.ofMinutes(minutes);
        LocalDate day = from.toLocalDate();
        for (int walked = 0; walked < HORIZON; walked++, day = day.plusDays(1)) {
            Duration worked = within(day, from, day.plusDays(1).atStartOfDay());
            if (worked.compareTo(left) >= 0 && !worked.isZero()) {
                LocalDateTime opening = day.atTime(opens);
                return (from.isAfter(opening) ? from : opening).plus(left);
            }
            left = left.minus(worked);
        }
        return day.atStartOfDay();
    }

    /** Days worked from the one to before the other. */
    private long workingDays(LocalDate from, LocalDate until) {
        if (!from.isBefore(until)) {
            return 0;
        }
        long weeks = (until.toEpochDay() - from.toEpochDay()) / DAYS_OF_WEEK;
        long days = weeks * WORKING_DAYS_OF_WEEK;
        for (LocalDate day = from.plusWeeks(weeks); day.isBefore(until); day = day.plusDays(1)) {
            days += weekday(day) ? 1 : 0;
        }
        for (Map.Entry<LocalDate, Boolean> exception : exceptions.subMap(from, until).entrySet()) {
            days += (exception.getValue() ? 1 : 0) - (weekday(exception.getKey()) ? 1 : 0);
        }
        return days;
    }

    private Duration within(LocalDate day, LocalDateTime from, LocalDateTime to) {
        if (!works(day)) {
            return Duration.ZERO;
        }
        LocalDateTime opening = day.atTime(opens);
        LocalDateTime closing = day.atTime(closes);
        Duration common = Duration.between(from.isAfter(opening) ? from : opening, to.isBefore(closing) ? to : closing);
        return common.isNegative() ? Duration.ZERO : common;
    }

    private static boolean weekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
