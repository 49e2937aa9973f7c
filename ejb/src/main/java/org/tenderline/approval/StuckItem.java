package org.tenderline.approval;

import java.io.Serializable;
import java.time.LocalDateTime;
import org.tenderline.security.Role;

/**
 * A task as an administrator sees it, or a node that has none: nothing of the business but kind and number (A2).
 *
 * @param taskId null for a node without a task
 * @param holder the holder's name; null for a node without a task
 * @param stuck  whether its holder cannot act any more; false for one that was looked for by its number
 */
public record StuckItem(Long nodeId, Long taskId, String kind, String number, Role role, Role otherRole, TaskPurpose purpose, String holder,
                        TaskState state, LocalDateTime arrivedAt, boolean stuck) implements Serializable {
}
