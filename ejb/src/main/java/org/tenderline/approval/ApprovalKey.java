package org.tenderline.approval;

/** What decides who sees an approval. */
public record ApprovalKey(Long approvalId, String kind, String number, Long requesterId) {

    static ApprovalKey of(Approval approval) {
        return new ApprovalKey(approval.getId(), approval.getKind(), approval.getNumber(), approval.getRequesterId());
    }
}
