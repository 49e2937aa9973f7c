package org.tenderline.support;

/** How far a request is; it follows its approval. */
public enum SupportState {
    ASKED, ANSWERED,
    /** The asked says why there will be no support. */
    DECLINED,
    /** The asked wants to know more before answering. */
    RETURNED, WITHDRAWN;

    /** Whether the requester may withdraw it: it waits for an answer, or came back with a question. */
    public boolean isWithdrawable() {
        return this == ASKED || this == RETURNED;
    }

    /** Whether the requester may ask once more. */
    public boolean mayAskAgain() {
        return this != ASKED;
    }
}
