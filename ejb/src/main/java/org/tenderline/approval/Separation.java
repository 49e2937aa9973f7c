package org.tenderline.approval;

import java.util.List;

/**
 * Separation of duties (E4): nobody decides on a request of their own, and who stands in for somebody takes no part in the round yet. Who answers a
 * question decides nothing.
 */
final class Separation {

    /** {@link #allows} of a stand-in, for a query of tasks; with {@link #values}. */
    static final String ALLOWED = "e.purpose = ? or e.approval.requesterId <> ? and not exists (select t.id from ApprovalTask t"
            + " where t.round = e.round and (t.holderId = ? or t.onBehalfOfId = ?) and t.purpose <> ? and t.state <> ?)";

    private Separation() {
    }

    static List<Object> values(Long standIn) {
        return List.of(TaskPurpose.ANSWER, standIn, standIn, standIn, TaskPurpose.ANSWER, TaskState.SKIPPED);
    }

    /** Whether that person may act on the task in its holder's place. */
    static boolean allows(ApprovalTask task, Long standIn) {
        return !own(task.getPurpose(), task.getApproval().getRequesterId(), standIn) && !twice(task, standIn);
    }

    /** Whether the person would decide on a request of their own. */
    static boolean own(TaskPurpose purpose, Long requester, Long person) {
        return purpose != TaskPurpose.ANSWER && requester.equals(person);
    }

    /** Whether the person, standing in, would decide once more in the round. */
    static boolean twice(ApprovalTask task, Long standIn) {
        return task.getPurpose() != TaskPurpose.ANSWER && task.getRound().involves(standIn);
    }
}
