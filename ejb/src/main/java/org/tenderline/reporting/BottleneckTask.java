package org.tenderline.reporting;

import java.io.Serializable;
import java.time.LocalDateTime;
import org.tenderline.security.Role;

/**
 * One decision behind a figure.
 *
 * @param subsidiaryId null for documents of headquarters
 */
public record BottleneckTask(String kind, String number, Role role, String holder, Long subsidiaryId, LocalDateTime arrivedAt,
                             LocalDateTime finishedAt, Integer minutes, int limitMinutes) implements Serializable {

    public boolean isOverdue() {
        return minutes > limitMinutes;
    }
}
