package org.tenderline.approval;

/** What tells whose task it is. */
public record TaskKey(Long approvalId, Long requesterId, Long holderId, Long onBehalfOfId, TaskPurpose purpose, String kind) {

    boolean isOf(Long person) {
        return person.equals(holderId) || person.equals(onBehalfOfId);
    }
}
