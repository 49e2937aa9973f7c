package org.tenderline.approval;

import org.tenderline.shared.BusinessException;

/** A task in the hands of whoever may act on it, its approval locked. */
record OpenTask(Approval approval, ApprovalTask task, Actor actor, Turn turn) {

    /** The task under lock; refuses what is settled, and who stands in but takes part in the round already (E4). */
    static OpenTask take(Approval approval, TaskHand hand, Turn turn) {
        ApprovalTask task = approval.currentRound().open(hand.taskId());
        boolean forAnother = hand.actor().onBehalfOfId() != null;
        if (forAnother && Separation.twice(task, hand.actor().personId())) {
            throw BusinessException.rule("DELEGATE_TWICE");
        }
        return new OpenTask(approval, task, hand.actor(), turn);
    }

    /** Refuses what does not wait for a decision. */
    OpenTask forDecision() {
        if (task.getPurpose() == TaskPurpose.ANSWER) {
            throw BusinessException.rule("TASK_IS_QUESTION");
        }
        return current();
    }

    /** Refuses what is no open question to the caller. */
    OpenTask forAnswer() {
        if (task.getPurpose() != TaskPurpose.ANSWER) {
            throw BusinessException.rule("TASK_IS_NO_QUESTION");
        }
        return current();
    }

    Handover handover() {
        return new Handover(approval, turn);
    }

    private OpenTask current() {
        switch (task.getState()) {
            case ASKED -> throw BusinessException.rule("TASK_ASKED");
            case COSIGNING -> throw BusinessException.rule("TASK_COSIGNING");
            case WAITING -> throw BusinessException.rule("TASK_NOT_REACHED");
            default -> {
                return this;
            }
        }
    }
}
