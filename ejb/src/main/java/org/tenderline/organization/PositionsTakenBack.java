package org.tenderline.organization;

import java.time.LocalDateTime;
import java.util.Set;

/**
 * Positions are about to vanish as if they had never been given. Observed in the same transaction: a room in which these people have got work
 * to do since then refuses.
 */
public record PositionsTakenBack(Set<Long> personIds, LocalDateTime since) {
}
