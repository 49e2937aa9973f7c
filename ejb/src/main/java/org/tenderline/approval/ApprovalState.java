package org.tenderline.approval;

/** State of an approval, and of each of its rounds. */
public enum ApprovalState {
    RUNNING, APPROVED, REJECTED, RETURNED, WITHDRAWN;

    static ApprovalState after(ApprovalOutcome outcome) {
        return valueOf(outcome.name());
    }

    /** Whether it may be withdrawn: somebody still has something to do with it, an approver or, of what came back, the requester. */
    public boolean isWithdrawable() {
        return this == RUNNING || this == RETURNED;
    }

    /** Whether the document may be submitted (again): another round follows all ends but approval. */
    boolean allowsNewRound() {
        return this == REJECTED || this == RETURNED || this == WITHDRAWN;
    }
}
