package org.tenderline.approval;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violation;
import org.tenderline.shared.Violations;

/**
 * Adds a co-signer to a task (E3). Before: the co-signer decides first, then the task comes back to its holder. After: the holder
 * approves, and the node waits for the co-signer too. A co-signer's rejection or return counts like the holder's.
 */
@Stateless
public class CosignTask {

    @Inject
    private TaskDesk desk;

    @Inject
    private ApproverQueries approvers;

    @Requires(Right.APPROVAL_ACT)
    public Approval before(long taskId, Long personId, String comment) {
        OpenTask open = take(taskId, personId, comment);
        String text = TaskDesk.strip(comment);
        open.handover().cosignBefore(open.task(), open.actor(), personId, text);
        desk.done(open, Verb.COSIGN_BEFORE, personId, text);
        return open.approval();
    }

    @Requires(Right.APPROVAL_ACT)
    public Approval after(long taskId, Long personId, String comment) {
        OpenTask open = take(taskId, personId, comment);
        desk.sign(open);
        String text = TaskDesk.strip(comment);
        open.handover().cosignAfter(open.task(), open.actor(), personId, text);
        desk.done(open, Verb.COSIGN_AFTER, personId, text);
        return open.approval();
    }

    private OpenTask take(long taskId, Long personId, String comment) {
        TaskHand hand = desk.hand(taskId);
        TaskDesk.comment(new Violations().required("to", personId), comment).throwIfAny();
        OpenTask open = desk.take(hand).forDecision();
        if (!approvers.mayAct(personId)) {
            throw BusinessException.rule("PERSON_UNFIT", Violation.of("to", "PERSON_UNFIT"));
        }
        return open;
    }
}
