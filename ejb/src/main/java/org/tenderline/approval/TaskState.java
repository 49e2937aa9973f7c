package org.tenderline.approval;

/** State of a task, and of the node it belongs to; in the tree no two look alike (E5). */
public enum TaskState {
    /** Not reached yet. */
    WAITING,
    /** Somebody must act now. */
    CURRENT,
    /** Its holder has asked a question and waits for the answer (E3). */
    ASKED,
    /** Its holder waits for a co-signer (E3). */
    COSIGNING,
    APPROVED, REJECTED, RETURNED, WITHDRAWN,
    /** The question has been answered. */
    ANSWERED,
    /** Handed on to another person, by its holder or by an administrator. */
    TRANSFERRED,
    /** Its holder had already decided in this round (E4). */
    AUTO_PASSED,
    /** Not needed any more: another holder decided, or the round ended before. */
    SKIPPED;

    /** Whether something is still to come. */
    public boolean isOpen() {
        return this == WAITING || this == CURRENT || this == ASKED || this == COSIGNING;
    }

    /** Whether a person has decided so. */
    public boolean isDecision() {
        return this == APPROVED || this == REJECTED || this == RETURNED;
    }
}
