package org.tenderline.support;

import org.tenderline.shared.Period;

/**
 * Which requests; null leaves a condition out.
 *
 * @param answeredBy who gave the first answer, by user name; for whom, if not in their own name, is a second one behind a colon
 * @param mine       true for those the caller asked, or was asked
 * @param overdue    true for those that wait past their deadline
 * @param project    tracking number
 * @param asked      when they were asked
 */
public record SupportFilter(SupportState state, String subsidiary, String blocker, String answeredBy, Boolean mine, Boolean overdue, String project,
        Period asked) {

    /** No user name has one. */
    static final String FOR = ":";

    private static final Period ALWAYS = new Period(null, null);

    /** This filter; refused when it ends before it begins. */
    public SupportFilter checked() {
        asked.checked();
        return this;
    }

    String answerer() {
        return answeredBy == null || answeredBy.isBlank() ? null : answeredBy.split(FOR, 2)[0];
    }

    /** Null for who answered in their own name, or whoever did. */
    String answeredFor() {
        return answeredBy == null || !answeredBy.contains(FOR) ? null : answeredBy.split(FOR, 2)[1];
    }

    public static SupportFilter ofProject(String trackingNumber) {
        return new SupportFilter(null, null, null, null, null, null, trackingNumber, ALWAYS);
    }
}
