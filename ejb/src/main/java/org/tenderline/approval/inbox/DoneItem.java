package org.tenderline.approval.inbox;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.tenderline.approval.TaskState;

/**
 * A task the reader has dealt with, or somebody else for the reader; kept.
 *
 * @param onBehalfOfId for whom the holder did it; null for an own task
 */
public record DoneItem(Long taskId, String kind, String number, String title, BigDecimal amount, TaskState state, LocalDateTime finishedAt,
                       Long requesterId, Long holderId, Long onBehalfOfId) implements Serializable {
}
