package org.tenderline.approval;

import java.io.Serializable;
import java.time.LocalDateTime;

/** Told once for a task that still waits when its time is over, within the transaction that notes so. */
public record TaskOverdue(TaskSummary task, LocalDateTime dueAt) implements Serializable {
}
