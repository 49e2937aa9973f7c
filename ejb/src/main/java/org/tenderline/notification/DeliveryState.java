package org.tenderline.notification;

/** How far a letter is. */
public enum DeliveryState {
    DUE,
    /** A process has taken it and not begun. */
    CLAIMED,
    /** A process has begun to hand it over: if it dies now, nobody knows. */
    SENDING,
    SENT,
    /** Handed over, and never heard whether it was accepted. */
    DOUBTFUL,
    /** Refused for good, or once too often. */
    DEAD,
    /** Given up by the administrator. */
    DISCARDED;

    /** Whether an administrator has to look at it. */
    public boolean stuck() {
        return this == DEAD || this == DOUBTFUL;
    }
}
