package org.tenderline.approval;

/** Who may act on which task; found before anything is locked. */
record TaskHand(Long taskId, Long approvalId, Actor actor) {
}
