package org.tenderline.deposit;

import java.util.Set;

/** Where a deposit stands; knows what may come next. */
public enum DepositState {
    /** The approval is running. */
    REQUESTED,
    RETURNED, REJECTED, WITHDRAWN,
    APPROVED,
    /** Approved, but no longer needed before it was paid. */
    CANCELLED,
    /** Paid, and something is outstanding. */
    PAID,
    WRITTEN_OFF;

    public boolean canBecome(DepositState next) {
        return switch (this) {
            case REQUESTED -> Set.of(APPROVED, RETURNED, REJECTED, WITHDRAWN).contains(next);
            case RETURNED -> next == REQUESTED || next == WITHDRAWN;
            case REJECTED, WITHDRAWN -> next == REQUESTED;
            case APPROVED -> next == PAID || next == CANCELLED;
            case PAID -> next == WRITTEN_OFF;
            case CANCELLED, WRITTEN_OFF -> false;
        };
    }

    /** Whether the requester may edit it and submit it again. */
    public boolean isEditable() {
        return canBecome(REQUESTED);
    }

    /** Whether its approval may be withdrawn: it runs, or came back and is given up. */
    public boolean isWithdrawable() {
        return canBecome(WITHDRAWN);
    }

    /** Whether money is out or about to go out, so that the project cannot be closed. */
    public boolean isOutstanding() {
        return this == APPROVED || this == PAID;
    }
}
