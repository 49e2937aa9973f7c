package org.tenderline.approval;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violations;

/** Submits documents for approval, and carries the decisions out (E3, E4). What else can be done with a task has a class for each verb. */
@Stateless
public class ApprovalService {

    @Inject
    private Records records;

    @Inject
    private RouteQueries routes;

    @Inject
    private Accumulation accumulation;

    @Inject
    private Visibility visibility;

    @Inject
    private TaskDesk desk;

    /**
     * Begins the approval of a document, or another round of it after a rejection, a return or a withdrawal. Refuses 422
     * {@code NODE_WITHOUT_HOLDER} when nobody can fill a node, {@code WRONG_STATE} when it runs or is approved already.
     */
    @Requires(Right.BUSINESS)
    public Approval submit(Subject subject) {
        Route route = routes.current(subject.kind());
        Approval approval = desk.locked("e.kind = ? and e.number = ?", subject.kind(), subject.number());
        boolean fresh = approval == null;
        if (fresh) {
            approval = new Approval(subject);
        }
        Turn turn = desk.turn();
        accumulation.queue(route);
        approval.submit(subject, route, accumulation.routedAmount(subject, route), turn);
        if (fresh) {
            records.add(approval);
        }
        return submitted(approval, turn);
    }

    /** Begins another round after any end, also after an approval: of a document that may be asked for again. */
    @Requires(Right.BUSINESS)
    public Approval submitAgain(Subject subject) {
        Route route = routes.current(subject.kind());
        Approval approval = desk.locked("e.kind = ? and e.number = ?", subject.kind(), subject.number());
        Turn turn = desk.turn();
        approval.submitAgain(subject, route, accumulation.routedAmount(subject, route), turn);
        return submitted(approval, turn);
    }

    private Approval submitted(Approval approval, Turn turn) {
        desk.note(approval, null, Verb.SUBMIT, new Actor(Caller.current().personId(), null), null, null, turn);
        desk.tell(approval, null, turn);
        return approval;
    }

    /**
     * Decides on a task of the caller, or of whom the caller stands in for.
     *
     * @param comment  required unless approving
     * @param returnTo where a return leads: a node that the round has passed, by its place counted from 1; null or 0 for the
     *                 submitter
     */
    @Requires(Right.APPROVAL_ACT)
    public Approval decide(long taskId, Action action, String comment, Integer returnTo) {
        TaskHand hand = desk.hand(taskId);
        boolean toNode = action == Action.RETURN && returnTo != null && returnTo != 0;
        TaskDesk.comment(new Violations(), action, comment)
                .check(action == Action.RETURN || returnTo == null || returnTo == 0, "returnTo", "BAD_VALUE").throwIfAny();
        OpenTask open = desk.take(hand).forDecision();
        if (action == Action.APPROVE) {
            desk.sign(open);
        }
        String text = TaskDesk.strip(comment);
        if (toNode) {
            open.approval().returnTo(open.task(), open.actor(), returnTo, text, open.turn());
        } else {
            open.approval().decide(open.task(), open.actor(), action, text, open.turn());
        }
        desk.done(open, toNode ? Verb.RETURN_TO_NODE : action.verb(), null, text);
        return open.approval();
    }

    /** Withdraws the caller's own request, while it runs or after it came back. */
    @Requires(Right.APPROVAL_ACT)
    public Approval withdraw(long approvalId, String comment) {
        if (!visibility.require(approvalId).requesterId().equals(Caller.current().personId())) {
            throw BusinessException.forbidden();
        }
        TaskDesk.comment(new Violations(), comment).throwIfAny();
        Approval approval = desk.locked("e.id = ?", approvalId);
        withdraw(approval, comment);
        return approval;
    }

    /** Withdraws a document's approval, if it runs or came back, because its room ends the document. */
    @Requires(Right.BUSINESS)
    public void withdrawUnfinished(String kind, String number, String comment) {
        Approval approval = desk.locked("e.kind = ? and e.number = ?", kind, number);
        if (approval != null && approval.isWithdrawable()) {
            withdraw(approval, comment);
        }
    }

    /**
     * Withdraws whatever runs in a dossier, and what came back and waits for its requester. To be called before the room locks rows of its own,
     * as a decision locks in that order.
     */
    @Requires(Right.BUSINESS)
    public void withdrawDossier(String dossier, String comment) {
        List<Approval> unfinished = records.select(Approval.class)
                .where("e.dossier = ? and e.state in (?, ?)", dossier, ApprovalState.RUNNING, ApprovalState.RETURNED).lock().list(1_000);
        unfinished.stream().filter(Approval::isWithdrawable).forEach(approval -> withdraw(approval, comment));
    }

    private void withdraw(Approval approval, String comment) {
        Long person = Caller.current().personId();
        String text = TaskDesk.strip(comment);
        Turn turn = desk.turn();
        approval.withdraw(person, text, turn);
        desk.note(approval, null, Verb.WITHDRAW, new Actor(person, null), null, text, turn);
        desk.tell(approval, text, turn);
    }
}
