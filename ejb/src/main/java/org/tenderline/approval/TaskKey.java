package org.tenderline.approval;

/** What tells whose task it is. */
public record TaskKey(Long approvalId, Long requesterId, Long holderId) {
}
