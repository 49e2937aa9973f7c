package org.tenderline.approval;

/** How an approval, or a round of it, ended. */
public enum ApprovalOutcome {
    APPROVED, REJECTED, RETURNED, WITHDRAWN
}
