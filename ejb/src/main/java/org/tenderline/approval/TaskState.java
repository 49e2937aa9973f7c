package org.tenderline.approval;

/** State of a task, and of the node it belongs to; in the tree no two look alike (E5). */
public enum TaskState {
    /** Not reached yet. */
    WAITING,
    /** Somebody must act now. */
    CURRENT,
    APPROVED, REJECTED, RETURNED, WITHDRAWN,
    /** Its holder had already decided in this round (E4). */
    AUTO_PASSED,
    /** Not needed any more: another holder decided, or the round ended before. */
    SKIPPED
}
