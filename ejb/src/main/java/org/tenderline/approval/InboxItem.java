package org.tenderline.approval;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * An open task as an inbox shows it.
 *
 * @param purpose  to decide, to co-sign or to answer
 * @param holderId whose task it is: the reader's, or of somebody the reader stands in for
 * @param dueAt    when it is overdue; null for a task older than the calendar
 */
public record InboxItem(Long taskId, String kind, String subjectNumber, String title, BigDecimal amount, boolean urgent,
                        LocalDateTime arrivedAt, Long requesterId, Long subsidiaryId, TaskPurpose purpose, Long holderId,
                        LocalDateTime dueAt) implements Serializable {
}
