package org.tenderline.notification;

import java.io.Serializable;
import java.time.LocalDateTime;

/** A letter as the administrator sees it: that there is one and how it fares, not what it says. */
public record DeliveryRow(Long id, String kind, Channel channel, String person, DeliveryState state, int attempts, LocalDateTime createdAt,
        LocalDateTime dueAt, LocalDateTime finishedAt, Reason reason, String answer) implements Serializable {
}
