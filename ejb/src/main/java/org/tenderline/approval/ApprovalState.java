package org.tenderline.approval;

/** State of an approval, and of each of its rounds. */
public enum ApprovalState {
    RUNNING, APPROVED, REJECTED, RETURNED, WITHDRAWN;

    static ApprovalState after(ApprovalOutcome outcome) {
        return valueOf(outcome.name());
    }

    /** Whether the document may be submitted (again): another round follows all ends but approval. */
    boolean allowsNewRound() {
        return this == REJECTED || this == RETURNED || this == WITHDRAWN;
    }
}
