package org.tenderline.notification;

/** Whether a kind of event goes by a channel, and what the person may choose. */
public enum Choice {
    NEVER,
    /** Unless asked for, not. */
    OPTIONAL,
    /** Unless declined, yes. */
    USUAL,
    /** Compulsory. */
    ALWAYS;

    public boolean free() {
        return this == OPTIONAL || this == USUAL;
    }

    /** @param wanted the person's own choice; null without one */
    public boolean sends(Boolean wanted) {
        return free() && wanted != null ? wanted : this == USUAL || this == ALWAYS;
    }
}
