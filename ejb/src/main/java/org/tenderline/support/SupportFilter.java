package org.tenderline.support;

import org.tenderline.shared.Period;

/**
 * Which requests; null leaves a condition out.
 *
 * @param answeredBy who gave the first answer, by user name
 * @param mine       true for those the caller asked, or was asked
 * @param overdue    true for those that wait past their deadline
 * @param project    tracking number
 * @param asked      when they were asked
 */
public record SupportFilter(SupportState state, String subsidiary, String blocker, String answeredBy, Boolean mine, Boolean overdue, String project,
        Period asked) {

    private static final Period ALWAYS = new Period(null, null);

    /** This filter; refused when it ends before it begins. */
    public SupportFilter checked() {
        asked.checked();
        return this;
    }

    public static SupportFilter ofProject(String trackingNumber) {
        return new SupportFilter(null, null, null, null, null, null, trackingNumber, ALWAYS);
    }
}
