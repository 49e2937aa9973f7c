package org.tenderline.approval;

/** What a task's holder may do (E3). */
public enum Action {
    APPROVE(TaskState.APPROVED, ApprovalOutcome.APPROVED),
    REJECT(TaskState.REJECTED, ApprovalOutcome.REJECTED),
    /** Back to the submitter, who changes the document and submits it again, or to an earlier node. */
    RETURN(TaskState.RETURNED, ApprovalOutcome.RETURNED);

    private final TaskState state;
    private final ApprovalOutcome outcome;

    Action(TaskState state, ApprovalOutcome outcome) {
        this.state = state;
        this.outcome = outcome;
    }

    TaskState state() {
        return state;
    }

    Verb verb() {
        return Verb.valueOf(name());
    }

    ApprovalOutcome outcome() {
        return outcome;
    }
}
