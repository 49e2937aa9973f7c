package org.tenderline.notification;

/** Why a letter did not get through. */
public enum Reason {
    /** No connection could be made, so nothing was handed over. */
    NOT_REACHED,
    /** The receiver said no; its status code is kept beside. */
    REFUSED,
    /** The receiver's answer says neither yes nor no. */
    NONSENSE,
    /** Handed over, and no answer came. */
    NO_ANSWER,
    /** The process died after it began to hand over. */
    PROCESS_DIED,
    NO_ADDRESS,
    BAD_ADDRESS,
    /** The person has been disabled since. */
    PERSON_DISABLED
}
