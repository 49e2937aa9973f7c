package org.tenderline.approval;

import java.util.Set;

/** What a task wants of its holder (E3). */
public enum TaskPurpose {
    /** The node's own decision. */
    DECISION,
    /** The node's decision of whom the document names: the reply to what it asks. */
    REPLY,
    /** A co-signer's decision that comes before the holder's who asked for it. */
    COSIGN_BEFORE,
    /** A co-signer's decision that follows one which has been made already. */
    COSIGN_AFTER,
    /** The answer to a question. */
    ANSWER;

    /** What an inbox offers as to answer. */
    static final Set<TaskPurpose> ANSWERS = Set.of(REPLY, ANSWER);

    /** Whether it is the node's own decision. */
    public boolean decidesNode() {
        return this == DECISION || this == REPLY;
    }
}
