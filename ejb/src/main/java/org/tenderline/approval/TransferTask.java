package org.tenderline.approval;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violation;
import org.tenderline.shared.Violations;

/** Hands a task on to another person for good (E3). */
@Stateless
public class TransferTask {

    @Inject
    private TaskDesk desk;

    @Inject
    private ApproverQueries approvers;

    /** Refuses oneself, the requester, whoever takes part in the round already, and posts without a decision of their own. */
    @Requires(Right.APPROVAL_ACT)
    public Approval transfer(long taskId, Long personId, String comment) {
        TaskHand hand = desk.hand(taskId);
        TaskDesk.comment(new Violations().required("to", personId), comment).throwIfAny();
        OpenTask open = desk.take(hand).forDecision();
        if (!approvers.mayDecide(personId, open.approval().getSubsidiaryId())) {
            throw BusinessException.rule("PERSON_UNFIT", Violation.of("to", "PERSON_UNFIT"));
        }
        String text = TaskDesk.strip(comment);
        open.handover().transfer(open.task(), open.actor(), personId, text);
        desk.done(open, Verb.TRANSFER, personId, text);
        return open.approval();
    }
}
