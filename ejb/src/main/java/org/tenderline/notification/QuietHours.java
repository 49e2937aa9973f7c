package org.tenderline.notification;

import java.io.Serializable;
import java.time.LocalTime;

/**
 * When no SMS should wake anybody; over midnight if it begins later than it ends, never if both are the same.
 *
 * @param from  the first quiet minute
 * @param until the first minute that is not
 */
public record QuietHours(LocalTime from, LocalTime until) implements Serializable {

    public boolean at(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean ended = !time.isBefore(until);
        return from.isAfter(until) ? begun || !ended : begun && !ended;
    }
}
