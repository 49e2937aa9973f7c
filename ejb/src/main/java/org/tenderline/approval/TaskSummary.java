package org.tenderline.approval;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A task in numbers and values, as events carry it.
 *
 * @param number      the document's number
 * @param holderId    whose task it is; the room's delegations tells who may act for them
 * @param requesterId who submitted the document
 * @param subsidiaryId whose document it is; null at headquarters
 */
public record TaskSummary(Long taskId, Long approvalId, String kind, String number, String title, BigDecimal amount, boolean urgent,
                          TaskPurpose purpose, Long holderId, Long requesterId, Long subsidiaryId) implements Serializable {
}
