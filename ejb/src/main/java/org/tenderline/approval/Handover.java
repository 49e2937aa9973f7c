package org.tenderline.approval;

import java.util.Objects;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violation;

/** How a current task passes to other people, for good or for a while (E3). */
final class Handover {

    private static final String NOT_ASKABLE = "NOT_ASKABLE";

    private final Approval approval;
    private final Turn turn;

    Handover(Approval approval, Turn turn) {
        this.approval = approval;
        this.turn = turn;
    }

    /** To another person for good. */
    ApprovalTask transfer(ApprovalTask task, Actor actor, Long person, String text) {
        refuseOneself(task, actor, person, "TRANSFER_TO_ONESELF");
        refuseMember(person);
        task.finish(TaskState.TRANSFERRED, actor, text, turn);
        return arrived(task.successor(person, text, turn));
    }

    /** A co-signer decides first; the task waits. */
    ApprovalTask cosignBefore(ApprovalTask task, Actor actor, Long person, String text) {
        refuseOneself(task, actor, person, "COSIGN_BY_ONESELF");
        refuseMember(person);
        task.pause(TaskState.COSIGNING);
        return arrived(task.branch(TaskPurpose.COSIGN_BEFORE, person, text, turn));
    }

    /** The task is approved, and a co-signer decides after it; whoever waited for the task waits for the co-signer too. */
    ApprovalTask cosignAfter(ApprovalTask task, Actor actor, Long person, String text) {
        refuseOneself(task, actor, person, "COSIGN_BY_ONESELF");
        refuseMember(person);
        TaskPurpose purpose = task.waiter() == null ? TaskPurpose.COSIGN_AFTER : TaskPurpose.COSIGN_BEFORE;
        task.finish(TaskState.APPROVED, actor, text, turn);
        new Passage(approval.currentRound(), turn).skipOthers(task);
        return arrived(task.branch(purpose, person, text, turn));
    }

    /** Asks the requester or somebody who has acted before; the task waits for the answer. */
    ApprovalTask ask(ApprovalTask task, Actor actor, Long person, String question) {
        refuseOneself(task, actor, person, NOT_ASKABLE);
        if (!askable(person)) {
            throw refusal(NOT_ASKABLE);
        }
        task.pause(TaskState.ASKED);
        return arrived(task.branch(TaskPurpose.ANSWER, person, question, turn));
    }

    /** The answer; gives the task that waited for it. */
    ApprovalTask answer(ApprovalTask answer, Actor actor, String text) {
        ApprovalTask waiter = answer.waiter();
        answer.finish(TaskState.ANSWERED, actor, text, turn);
        waiter.resume(turn);
        return waiter;
    }

    /** The asker needs no answer any more. */
    void recall(ApprovalTask asked) {
        if (asked.getState() != TaskState.ASKED) {
            throw BusinessException.rule("WRONG_STATE");
        }
        skipBranches(asked);
        asked.resume(turn);
    }

    /** Whatever the task waits for, another person begins anew with it. */
    ApprovalTask reassign(ApprovalTask task, Long person, String text) {
        refuseMember(person);
        skipBranches(task);
        boolean waiting = task.getState() == TaskState.WAITING;
        task.finish(TaskState.TRANSFERRED, text, turn);
        ApprovalTask next = task.successor(person, text, turn);
        return waiting ? approval.currentRound().add(next) : arrived(next);
    }

    /** Somebody else of the node can decide and one is enough: nobody need take its place. */
    boolean dispensable(ApprovalTask task) {
        return task.getPurpose().decidesNode() && task.getNode().getMode().oneIsEnough()
                && approval.currentRound().openTasks().stream()
                        .anyMatch(other -> other != task && other.getPurpose().decidesNode());
    }

    /** The task ends without a decision, with whatever it waits for. */
    void skip(ApprovalTask task) {
        skipBranches(task);
        task.finish(TaskState.SKIPPED, null, turn);
    }

    /** Somebody decides at a node that nobody fills. */
    ApprovalTask fill(ApprovalNode node, Long person, String text) {
        refuseMember(person);
        return arrived(ApprovalTask.named(node, person, text, turn));
    }

    /** Neither who acts, nor the task's holder. */
    private static void refuseOneself(ApprovalTask task, Actor actor, Long person, String code) {
        if (person.equals(actor.personId()) || task.concerns(person)) {
            throw refusal(code);
        }
    }

    /** Refuses the requester, and whoever takes part in the round already. */
    private void refuseMember(Long person) {
        if (Objects.equals(person, approval.getRequesterId())) {
            throw refusal("REQUESTER_CANNOT_DECIDE");
        }
        if (approval.currentRound().involves(person)) {
            throw refusal("TWICE_IN_ROUND");
        }
    }

    private static BusinessException refusal(String code) {
        return BusinessException.rule(code, Violation.of("to", code));
    }

    boolean askable(Long person) {
        return Objects.equals(person, approval.getRequesterId())
                || approval.getRounds().stream().flatMap(round -> round.getTasks().stream())
                .anyMatch(task -> task.concerns(person) && (task.getState().isDecision() || task.getState() == TaskState.ANSWERED));
    }

    private void skipBranches(ApprovalTask task) {
        approval.currentRound().openTasks().stream().filter(other -> comesOutOf(other, task))
                .forEach(other -> other.finish(TaskState.SKIPPED, null, turn));
    }

    private static boolean comesOutOf(ApprovalTask task, ApprovalTask root) {
        ApprovalTask above = task.getSource();
        while (above != null && above != root) {
            above = above.getSource();
        }
        return above == root;
    }

    private ApprovalTask arrived(ApprovalTask task) {
        approval.currentRound().add(task);
        task.arrive(turn);
        return task;
    }
}
