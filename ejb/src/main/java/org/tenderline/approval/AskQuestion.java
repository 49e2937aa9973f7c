package org.tenderline.approval;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violation;
import org.tenderline.shared.Violations;

/** Questions before a decision (E3): to the requester or somebody who has acted before. The task waits until the answer or the recall. */
@Stateless
public class AskQuestion {

    @Inject
    private TaskDesk desk;

    @Inject
    private ApproverQueries approvers;

    @Requires(Right.APPROVAL_ACT)
    public Approval ask(long taskId, Long personId, String question) {
        TaskHand hand = desk.hand(taskId);
        TaskDesk.comment(new Violations().required("to", personId), question).throwIfAny();
        OpenTask open = desk.take(hand).forDecision();
        if (!approvers.mayAct(personId)) {
            throw BusinessException.rule("NOT_ASKABLE", Violation.of("to", "NOT_ASKABLE"));
        }
        String text = TaskDesk.strip(question);
        ApprovalTask answer = open.handover().ask(open.task(), open.actor(), personId, text);
        desk.done(open, Verb.ASK, personId, text);
        desk.fire(new QuestionAsked(answer.summary(), open.actor(), text));
        return open.approval();
    }

    /** @param taskId the task to answer */
    @Requires(Right.APPROVAL_ACT)
    public Approval answer(long taskId, String comment) {
        TaskHand hand = desk.hand(taskId);
        TaskDesk.comment(new Violations(), comment).throwIfAny();
        OpenTask open = desk.take(hand).forAnswer();
        String text = TaskDesk.strip(comment);
        ApprovalTask waiter = open.handover().answer(open.task(), open.actor(), text);
        desk.done(open, Verb.ANSWER, null, text);
        desk.fire(new QuestionAnswered(waiter.summary(), open.actor(), open.task().getRequest(), text));
        return open.approval();
    }

    /** @param taskId the task that waits for the answer */
    @Requires(Right.APPROVAL_ACT)
    public Approval recall(long taskId) {
        OpenTask open = desk.take(desk.hand(taskId));
        open.handover().recall(open.task());
        desk.done(open, Verb.RECALL, null, null);
        return open.approval();
    }
}
