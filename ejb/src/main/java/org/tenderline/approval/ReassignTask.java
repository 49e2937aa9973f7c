package org.tenderline.approval;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violation;
import org.tenderline.shared.Violations;

/** Gives what nobody can act on to somebody who can: by an administrator's word, or by the product to the next in line (E4). */
@Stateless
public class ReassignTask {

    @Inject
    private Records records;

    @Inject
    private TaskDesk desk;

    @Inject
    private ApproverQueries approvers;

    @Inject
    private StuckTasks stuck;

    /** The administrator names who takes a task over. */
    @Requires(Right.APPROVAL_ADMINISTER)
    public void reassign(long taskId, Long personId, String comment) {
        OpenTask open = take(taskId);
        String text = checked(open.approval(), personId, comment);
        open.handover().reassign(open.task(), personId, text);
        desk.done(open, Verb.REASSIGN, personId, text);
    }

    /** The administrator names who decides at a node that nobody fills; 409 {@code ALREADY_DECIDED} when somebody does by now. */
    @Requires(Right.APPROVAL_ADMINISTER)
    public void fill(long nodeId, Long personId, String comment) {
        Approval approval = ofNode(nodeId);
        String text = checked(approval, personId, comment);
        Turn turn = desk.turn();
        ApprovalTask task = new Handover(approval, turn).fill(vacant(approval, nodeId), personId, text);
        desk.note(approval, task, Verb.REASSIGN, new Actor(Caller.current().personId(), null), personId, text, turn);
        desk.tell(approval, text, turn);
    }

    /**
     * Gives a stuck task to another holder of its post, else to the next superior; leaves it to an administrator when there is nobody. An
     * answer is waited for no longer, nor is one of several of whom one is enough.
     */
    @Requires(Right.APPROVAL_ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void passOn(long taskId) {
        OpenTask open = take(taskId);
        if (!stuck.taskIds().contains(taskId)) {
            return;
        }
        if (open.task().getPurpose() == TaskPurpose.ANSWER) {
            open.handover().recall(open.task().waiter());
            desk.done(open, Verb.RECALL, null, null);
            return;
        }
        if (open.handover().dispensable(open.task())) {
            open.handover().skip(open.task());
            desk.done(open, Verb.REASSIGN, null, null);
            return;
        }
        next(open.approval(), open.task().getNode(), open.turn()).ifPresent(person -> {
            open.handover().reassign(open.task(), person, null);
            desk.done(open, Verb.REASSIGN, person, null);
        });
    }

    /** Looks again for somebody to fill a vacant node. */
    @Requires(Right.APPROVAL_ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void passOnNode(long nodeId) {
        Approval approval = ofNode(nodeId);
        Turn turn = desk.turn();
        ApprovalNode node = vacant(approval, nodeId);
        next(approval, node, turn).ifPresent(person -> {
            ApprovalTask task = new Handover(approval, turn).fill(node, person, null);
            desk.note(approval, task, Verb.REASSIGN, new Actor(null, null), person, null, turn);
            desk.tell(approval, null, turn);
        });
    }

    private OpenTask take(long taskId) {
        Long approvalId = records.select(ApprovalTask.class).where("e.id = ?", taskId).list("e.approval.id", Long.class, 1).stream()
                .findFirst().orElseThrow(BusinessException::notFound);
        return desk.take(new TaskHand(taskId, approvalId, new Actor(Caller.current().personId(), null)));
    }

    private Approval ofNode(long nodeId) {
        Long approvalId = records.select(ApprovalNode.class).where("e.id = ?", nodeId).list("e.round.approval.id", Long.class, 1).stream()
                .findFirst().orElseThrow(BusinessException::notFound);
        return desk.locked("e.id = ?", approvalId);
    }

    private static ApprovalNode vacant(Approval approval, long nodeId) {
        ApprovalRound round = approval.currentRound();
        return round.getNodes().stream().filter(node -> node.getId().equals(nodeId) && node.getState() == TaskState.CURRENT)
                .findFirst().filter(node -> round.openTasks().isEmpty()).orElseThrow(() -> BusinessException.conflict("ALREADY_DECIDED"));
    }

    private String checked(Approval approval, Long personId, String comment) {
        TaskDesk.comment(new Violations().required("to", personId), comment).throwIfAny();
        if (!approvers.mayDecide(personId, approval.getSubsidiaryId())) {
            throw BusinessException.rule("PERSON_UNFIT", Violation.of("to", "PERSON_UNFIT"));
        }
        return TaskDesk.strip(comment);
    }

    private static Optional<Long> next(Approval approval, ApprovalNode node, Turn turn) {
        Filling filling = new Filling(turn.posts(), approval.getRequesterId());
        return filling.substitutes(node).stream().map(NodeHolder::personId)
                .filter(person -> !approval.currentRound().involves(person)).findFirst();
    }
}
