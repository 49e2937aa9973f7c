package org.tenderline.support;

import java.io.Serializable;
import java.time.LocalDate;
import org.tenderline.shared.Violations;

/**
 * What is asked, of whom and by when.
 *
 * @param dueOn the last day for the answer; null for the usual number of working days
 */
public record SupportAsk(String blocker, String description, Long askedId, LocalDate dueOn) implements Serializable {

    static final int MAXIMUM_TEXT = 1_000;

    /** @param offered whether the blocker is one of the list */
    void check(LocalDate today, boolean offered) {
        new Violations().required("blocker", blocker).check(offered, "blocker", "BAD_VALUE").text("description", description, MAXIMUM_TEXT)
                .required("asked", askedId).check(dueOn == null || !dueOn.isBefore(today), "dueOn", "DUE_IN_PAST")
                .check(dueOn == null || dueOn.isBefore(today.plusYears(1)), "dueOn", "DUE_TOO_LATE").throwIfAny();
    }
}
