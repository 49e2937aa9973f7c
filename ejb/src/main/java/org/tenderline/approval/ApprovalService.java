package org.tenderline.approval;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.Person;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violations;

/** Submits documents for approval and carries the decisions out (E3, E4). */
@Stateless
public class ApprovalService {

    static final int MAXIMUM_COMMENT = 1_000;

    @Inject
    private Records records;

    @Inject
    private RouteQueries routes;

    @Inject
    private Visibility visibility;

    @Inject
    private OrganizationQueries organization;

    @Inject
    private BusinessClock clock;

    @Inject
    private Event<ApprovalDecided> decided;

    /**
     * Begins the approval of a document, or another round of it after a rejection, a return or a withdrawal. Refuses 422
     * {@code NODE_WITHOUT_HOLDER} when nobody can fill a node, {@code WRONG_STATE} when it runs or is approved already.
     */
    @Requires(Right.BUSINESS)
    public Approval submit(Subject subject) {
        Route route = routes.current(subject.kind());
        Approval approval = locked("e.kind = ? and e.number = ?", subject.kind(), subject.number());
        boolean fresh = approval == null;
        if (fresh) {
            approval = new Approval(subject);
        }
        approval.submit(subject, route, this::holders, clock.now());
        if (fresh) {
            records.add(approval);
        }
        records.flush();
        return approval;
    }

    /**
     * Decides on a task of the caller.
     *
     * @param comment  required unless approving
     * @param returnTo must be null: to the submitter
     */
    @Requires(Right.APPROVAL_ACT)
    public Approval decide(long taskId, Action action, String comment, Integer returnTo) {
        Long approvalId = decidable(taskId);
        new Violations().required("action", action)
                .check(action == null || action == Action.APPROVE || hasText(comment), "comment", "REQUIRED")
                .maximumLength("comment", comment, MAXIMUM_COMMENT).throwIfAny();
        if (returnTo != null) {
            throw BusinessException.rule("RETURN_TO_SUBMITTER_ONLY");
        }
        Approval approval = locked("e.id = ?", approvalId);
        approval.decide(taskId, action, strip(comment), this::holders, clock.now());
        if (!approval.isRunning()) {
            tell(approval, strip(comment));
        }
        return approval;
    }

    /** Withdraws the caller's own running request. */
    @Requires(Right.APPROVAL_ACT)
    public Approval withdraw(long approvalId, String comment) {
        if (!visibility.require(approvalId).requesterId().equals(Caller.current().personId())) {
            throw BusinessException.forbidden();
        }
        new Violations().text("comment", comment, MAXIMUM_COMMENT).throwIfAny();
        Approval approval = locked("e.id = ?", approvalId);
        withdraw(approval, comment);
        return approval;
    }

    /** Withdraws a document's approval, if it runs, because its room ends the document. */
    @Requires(Right.BUSINESS)
    public void withdrawRunning(String kind, String number, String comment) {
        Approval approval = locked("e.kind = ? and e.number = ?", kind, number);
        if (approval != null && approval.isRunning()) {
            withdraw(approval, comment);
        }
    }

    /** Withdraws whatever runs in a dossier. To be called before the room locks rows of its own, as a decision locks in that order. */
    @Requires(Right.BUSINESS)
    public void withdrawDossier(String dossier, String comment) {
        List<Approval> running = records.select(Approval.class)
                .where("e.dossier = ? and e.state = ?", dossier, ApprovalState.RUNNING).lock().list(1_000);
        running.stream().filter(Approval::isRunning).forEach(approval -> withdraw(approval, comment));
    }

    private void withdraw(Approval approval, String comment) {
        approval.withdraw(Caller.current().personId(), strip(comment), clock.now());
        tell(approval, strip(comment));
    }

    private void tell(Approval approval, String comment) {
        records.flush();
        decided.fire(new ApprovalDecided(approval.getKind(), approval.getNumber(), approval.getId(),
                ApprovalOutcome.valueOf(approval.getState().name()), Caller.current().personId(), comment));
    }

    /** The approval of a task that is the caller's; reads no state, so that what counts is read behind the lock. */
    private Long decidable(long taskId) {
        Long person = Caller.current().personId();
        TaskKey key = records.select(ApprovalTask.class).where("e.id = ?", taskId)
                .list("new " + TaskKey.class.getName() + "(e.approval.id, e.approval.requesterId, e.holderId)", TaskKey.class, 1)
                .stream().findFirst().orElseThrow(BusinessException::notFound);
        if (key.requesterId().equals(person)) {
            throw BusinessException.rule("SELF_APPROVAL");
        }
        if (!key.holderId().equals(person)) {
            visibility.require(key.approvalId());
            throw BusinessException.forbidden();
        }
        return key.approvalId();
    }

    private Approval locked(String condition, Object... values) {
        return records.select(Approval.class).where(condition, values).lock().first().orElse(null);
    }

    private List<Long> holders(Role role, Long subsidiaryId) {
        return organization.holders(role, subsidiaryId).stream().map(Person::getId).distinct().toList();
    }

    private static boolean hasText(String comment) {
        return comment != null && !comment.isBlank();
    }

    private static String strip(String comment) {
        return hasText(comment) ? comment.strip() : null;
    }
}
