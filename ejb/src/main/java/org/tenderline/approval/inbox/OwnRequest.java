package org.tenderline.approval.inbox;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.tenderline.approval.ApprovalState;

/** A request of the reader's own. */
public record OwnRequest(Long approvalId, String kind, String number, String title, BigDecimal amount, boolean urgent, ApprovalState state,
                         LocalDateTime submittedAt) implements Serializable {
}
