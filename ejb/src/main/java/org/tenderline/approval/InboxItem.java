package org.tenderline.approval;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/** An open task as its holder's inbox shows it. */
public record InboxItem(Long taskId, String kind, String subjectNumber, String title, BigDecimal amount, boolean urgent,
                        LocalDateTime arrivedAt, Long requesterId, Long subsidiaryId) implements Serializable {
}
