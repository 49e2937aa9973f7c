package org.tenderline.approval;

/** What decides who sees an approval. */
public record ApprovalKey(Long approvalId, String kind, String number, Long requesterId) {
}
