package org.tenderline.reporting;

import java.io.Serializable;
import java.time.LocalDateTime;
import org.tenderline.security.Role;

/**
 * One decision behind a figure.
 *
 * @param holder       who decided
 * @param onBehalfOf   for whom; null for an own task
 * @param subsidiaryId null for documents of headquarters
 */
public record BottleneckTask(String kind, String number, Role role, String holder, String onBehalfOf, Long subsidiaryId, LocalDateTime arrivedAt,
                             LocalDateTime finishedAt, Integer minutes, int limitMinutes) implements Serializable {

    public boolean isOverdue() {
        return minutes > limitMinutes;
    }
}
