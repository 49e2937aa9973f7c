package org.tenderline.approval;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * Told by CDI event within the deciding transaction, so that the document's room changes its state together with the decision
 * or vetoes it by a refusal.
 *
 * @param personId     who decided last; null for the system
 * @param onBehalfOfId whom they stood in for; null when they decided in their own name
 * @param reply        what the person whom the document names has said, whoever decided afterwards; null when nobody has
 */
public record ApprovalDecided(String kind, String number, Long approvalId, String title, BigDecimal amount, Long requesterId,
        ApprovalOutcome outcome, Long personId, Long onBehalfOfId, String comment, Reply reply) implements Serializable {
}
