package org.tenderline.approval;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tenderline.approval.delegation.DelegationQueries;
import org.tenderline.approval.signature.Signatures;
import org.tenderline.calendar.WorkCalendars;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.Person;
import org.tenderline.security.Caller;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violations;

/** Takes a task up for whoever may act on it, and puts down in the journal and tells what was done; every verb goes through here. */
@Dependent
class TaskDesk {

    static final int MAXIMUM_COMMENT = 1_000;

    private static final Set<Verb> DECISIONS = EnumSet.of(Verb.APPROVE, Verb.REJECT, Verb.RETURN, Verb.RETURN_TO_NODE, Verb.COSIGN_AFTER);
    private static final String KEY = "new " + TaskKey.class.getName()
            + "(e.approval.id, e.approval.requesterId, e.holderId, e.onBehalfOfId, e.purpose, e.kind)";

    @Inject
    private Records records;

    @Inject
    private Visibility visibility;

    @Inject
    private DelegationQueries delegations;

    @Inject
    private OrganizationQueries organization;

    @Inject
    private Signatures signatures;

    @Inject
    private WorkCalendars calendars;

    @Inject
    private BusinessClock clock;

    @Inject
    private Event<Object> events;

    Turn turn() {
        return new Turn(this::holders, calendars.current(), clock.now());
    }

    /** The approval under lock, freshly read; null when there is none. */
    Approval locked(String condition, Object... values) {
        return records.select(Approval.class).where(condition, values).lock().first().orElse(null);
    }

    /** Who the caller is for that task; refuses the requester, and whoever neither holds it nor stands in. Reads no state. */
    TaskHand hand(long taskId) {
        Long person = Caller.current().personId();
        TaskKey key = records.select(ApprovalTask.class).where("e.id = ?", taskId).list(KEY, TaskKey.class, 1).stream().findFirst()
                .orElseThrow(BusinessException::notFound);
        if (Separation.own(key.purpose(), key.requesterId(), person)) {
            throw BusinessException.rule("SELF_APPROVAL");
        }
        if (key.isOf(person)) {
            return new TaskHand(taskId, key.approvalId(), new Actor(person, null));
        }
        if (!delegations.acts(person, key.holderId(), key.kind())) {
            visibility.require(key.approvalId());
            throw BusinessException.forbidden();
        }
        return new TaskHand(taskId, key.approvalId(), new Actor(person, key.holderId()));
    }

    /** The task with its approval locked; 409 {@code ALREADY_DECIDED} when somebody was faster. */
    OpenTask take(TaskHand hand) {
        return OpenTask.take(locked("e.id = ?", hand.approvalId()), hand, turn());
    }

    /** Puts the caller's signature picture under the task where its route asks for one. */
    void sign(OpenTask open) {
        if (open.task().getRound().isSignatureRequired()) {
            open.task().sign(signatures.mine().orElseThrow(() -> BusinessException.rule("SIGNATURE_MISSING")).getFileKey());
        }
    }

    /** Writes the action down and tells what came of it; whatever that changes was changed in the name of whom the caller stands in for (L2). */
    void done(OpenTask open, Verb verb, Long targetId, String comment) {
        Caller.runAs(Caller.current().onBehalfOf(open.actor().onBehalfOfId()), () -> {
            takeEffect(open, verb, targetId, comment);
            // what is written later would be written in the caller's own name
            records.flush();
            return null;
        });
    }

    private void takeEffect(OpenTask open, Verb verb, Long targetId, String comment) {
        note(open.approval(), open.task(), verb, open.actor(), targetId, comment, open.turn());
        if (DECISIONS.contains(verb)) {
            events.fire(new TaskDecided(open.task().summary(), open.task().getState(), open.actor().personId(), open.actor().onBehalfOfId(),
                    comment, open.task().isReply()));
        }
        tell(open.approval(), comment, open.turn());
    }

    /** Writes an action on the whole approval, or by nobody's task, down. */
    void note(Approval approval, ApprovalTask task, Verb verb, Actor actor, Long targetId, String comment, Turn turn) {
        records.flush();
        int round = task == null ? approval.currentRound().getNumber() : task.getRound().getNumber();
        records.add(new JournalEntry(approval, round, task == null ? null : task.getId(), verb, actor, targetId, comment, turn.now(),
                Caller.current().address()));
    }

    /** Tells who waits now, and the end of the approval. */
    void tell(Approval approval, String comment, Turn turn) {
        records.flush();
        turn.arrived().forEach(task -> events.fire(new TaskArrived(task.summary())));
        if (!approval.isRunning()) {
            events.fire(new ApprovalDecided(approval.getKind(), approval.getNumber(), approval.getId(), approval.getTitle(), approval.getAmount(),
                    approval.getRequesterId(), ApprovalOutcome.valueOf(approval.getState().name()), Caller.current().personId(),
                    Caller.current().onBehalfOfId(), comment, approval.reply()));
        }
    }

    void fire(Object event) {
        events.fire(event);
    }

    /** What a decision must say: which one it is, and a comment unless it approves. */
    static Violations comment(Violations violations, Action action, String comment) {
        violations.required("action", action);
        return action == null || action == Action.APPROVE ? violations.maximumLength("comment", comment, MAXIMUM_COMMENT)
                : comment(violations, comment);
    }

    static Violations comment(Violations violations, String comment) {
        return violations.text("comment", comment, MAXIMUM_COMMENT);
    }

    static String strip(String comment) {
        return comment == null || comment.isBlank() ? null : comment.strip();
    }

    private List<Long> holders(Role role, Long subsidiaryId) {
        return organization.holders(role, subsidiaryId).stream().map(Person::getId).distinct().toList();
    }
}
