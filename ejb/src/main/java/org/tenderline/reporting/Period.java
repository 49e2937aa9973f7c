package org.tenderline.reporting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.tenderline.shared.Violations;

/**
 * Days from and to, both inside; null is open.
 *
 * @param from first day, or null
 * @param to   last day, or null
 */
public record Period(LocalDate from, LocalDate to) {

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);
    private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MONTH = Pattern.compile("[12][0-9]{3}-[0-9]{2}");

    /** Reads days ({@code 2026-11-21}) or months ({@code 2026-11}: its first or its last day); blank is open. */
    public static Period parse(String from, String to) {
        Violations violations = new Violations();
        LocalDate first = day(from, "from", false, violations);
        LocalDate last = day(to, "to", true, violations);
        violations.check(first == null || last == null || !last.isBefore(first), "to", "BEFORE_FROM").throwIfAny();
        return new Period(first, last);
    }

    /** The days that lie in both. */
    public Period within(Period other) {
        LocalDate latest = other.first().isAfter(first()) ? other.first() : first();
        LocalDate earliest = other.last().isBefore(last()) ? other.last() : last();
        return new Period(latest, earliest);
    }

    LocalDate first() {
        return from == null ? BEGINNING : from;
    }

    LocalDate last() {
        return to == null ? END : to;
    }

    private static LocalDate day(String text, String field, boolean last, Violations violations) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String given = text.strip();
        try {
            if (DAY.matcher(given).matches()) {
                return LocalDate.parse(given);
            }
            if (MONTH.matcher(given).matches()) {
                return last ? YearMonth.parse(given).atEndOfMonth() : YearMonth.parse(given).atDay(1);
            }
        } catch (DateTimeException noSuchDay) {
            // told below, like what is no date at all
        }
        violations.check(false, field, "BAD_DATE");
        return null;
    }
}
