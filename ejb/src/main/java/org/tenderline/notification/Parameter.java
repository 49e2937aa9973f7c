package org.tenderline.notification;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.tenderline.shared.Violations;

/** The room's settings and what each may be. */
public enum Parameter {
    ATTEMPTS(1, 50), FIRST_WAIT_SECONDS(1, 3_600), LONGEST_WAIT_SECONDS(1, 86_400), LEASE_SECONDS(5, 3_600), QUIET_FROM, QUIET_UNTIL,
    FRESH_DAYS(1, 30), KEPT_DAYS(30, 3_650), EMAIL_REPEATED_IN_DOUBT, SMS_REPEATED_IN_DOUBT;

    private final int from;
    private final int to;

    Parameter() {
        this(0, 0);
    }

    Parameter(int from, int to) {
        this.from = from;
        this.to = to;
    }

    static Parameter repeatedInDoubt(Channel channel) {
        return channel == Channel.EMAIL ? EMAIL_REPEATED_IN_DOUBT : SMS_REPEATED_IN_DOUBT;
    }

    /** Whether its value is true or false. */
    public boolean isSwitch() {
        return this == EMAIL_REPEATED_IN_DOUBT || this == SMS_REPEATED_IN_DOUBT;
    }

    void check(String value, Violations violations) {
        violations.required(name(), value);
        if (to > 0) {
            violations.check(value == null || number(value), name(), "OUT_OF_RANGE", from, to);
        } else if (isSwitch()) {
            violations.check("true".equals(value) || "false".equals(value), name(), "BAD_VALUE");
        } else {
            violations.check(value == null || time(value), name(), "BAD_TIME");
        }
    }

    private boolean number(String value) {
        return value.matches("\\d{1,6}") && Integer.parseInt(value) >= from && Integer.parseInt(value) <= to;
    }

    private static boolean time(String value) {
        try {
            LocalTime.parse(value);
            return value.length() == 5;
        } catch (DateTimeParseException notATime) {
            return false;
        }
    }
}
