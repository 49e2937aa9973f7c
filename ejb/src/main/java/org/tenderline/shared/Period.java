package org.tenderline.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

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
        return parse("from", from, "to", to);
    }

    /** As {@link #parse(String, String)}, of two fields with other names. */
    public static Period parse(String fromField, String from, String toField, String to) {
        Violations violations = new Violations();
        LocalDate first = day(from, fromField, false, violations);
        LocalDate last = day(to, toField, true, violations);
        Period period = new Period(first, last);
        period.check(toField, violations).throwIfAny();
        return period;
    }

    /** This period; refused at the field {@code to} when it ends before it begins. */
    public Period checked() {
        check("to", new Violations()).throwIfAny();
        return this;
    }

    private Violations check(String toField, Violations violations) {
        return violations.check(from == null || to == null || !to.isBefore(from), toField, "BEFORE_FROM");
    }

    /** The days that lie in both. */
    public Period within(Period other) {
        LocalDate latest = other.first().isAfter(first()) ? other.first() : first();
        LocalDate earliest = other.last().isBefore(last()) ? other.last() : last();
        return new Period(latest, earliest);
    }

    /** The first day; the beginning of time when it is open. */
    public LocalDate first() {
        return from == null ? BEGINNING : from;
    }

    /** The last day; the end of time when it is open. */
    public LocalDate last() {
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
