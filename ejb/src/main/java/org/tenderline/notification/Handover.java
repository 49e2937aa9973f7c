package org.tenderline.notification;

import java.io.Serializable;

/**
 * What came of an attempt.
 *
 * @param answer the receiver's status code; never its text, which may repeat what was sent
 */
public record Handover(Outcome outcome, Reason reason, String answer) implements Serializable {

    /** Whether the receiver has it. */
    public enum Outcome {
        ACCEPTED,
        /** Surely not; worth another attempt. */
        REFUSED,
        /** Surely not, and never will be. */
        HOPELESS,
        /** Nobody knows. */
        DOUBTFUL
    }

    public static Handover accepted(String answer) {
        return new Handover(Outcome.ACCEPTED, null, answer);
    }

    public static Handover refused(Reason reason, String answer) {
        return new Handover(Outcome.REFUSED, reason, answer);
    }

    public static Handover hopeless(Reason reason, String answer) {
        return new Handover(Outcome.HOPELESS, reason, answer);
    }

    public static Handover doubtful(Reason reason, String answer) {
        return new Handover(Outcome.DOUBTFUL, reason, answer);
    }
}
