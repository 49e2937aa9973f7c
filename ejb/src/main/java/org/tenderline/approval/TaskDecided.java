package org.tenderline.approval;

import java.io.Serializable;

/**
 * Told within the deciding transaction for each decision on a task, which the document's room may veto by a refusal; {@link ApprovalDecided} tells when
 * the whole approval has ended.
 *
 * @param state        how it was decided
 * @param personId     who decided
 * @param onBehalfOfId whom they stood in for; null for an own task
 * @param reply        whether it is the reply to what the document asks of the person it names
 */
public record TaskDecided(TaskSummary task, TaskState state, Long personId, Long onBehalfOfId, String comment, boolean reply)
        implements Serializable {
}
