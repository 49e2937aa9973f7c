package org.tenderline.approval;

/** What can be done to an approval, as its journal names it (E3). */
public enum Verb {
    SUBMIT, APPROVE, REJECT, RETURN, RETURN_TO_NODE, WITHDRAW, TRANSFER, COSIGN_BEFORE, COSIGN_AFTER, ASK, ANSWER, RECALL, REASSIGN
}
