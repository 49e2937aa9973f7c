package org.tenderline.approval;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tenderline.shared.BusinessException;

/** How a round moves from node to node (E3, E4). */
final class Passage {

    private final ApprovalRound round;
    private final Turn turn;
    private final Filling filling;

    Passage(ApprovalRound round, Turn turn) {
        this.round = round;
        this.turn = turn;
        this.filling = new Filling(turn.posts(), round.getApproval().getRequesterId());
    }

    /** Refuses a round that nobody could finish today; then goes to its first node. */
    void begin() {
        round.getNodes().forEach(node -> {
            if (filling.people(node).isEmpty()) {
                throw BusinessException.rule("NODE_WITHOUT_HOLDER", node.getRole());
            }
        });
        advance();
    }

    /** To the next node that somebody has to decide on, past those whose people already have (E4). */
    void advance() {
        for (ApprovalNode node : round.getNodes()) {
            if (node.getState() == TaskState.WAITING) {
                arrive(node);
                if (node.getState() == TaskState.CURRENT) {
                    return;
                }
            }
        }
        round.end(ApprovalState.APPROVED, turn.now());
    }

    /** A node that nobody can fill any more stays current without a task; an administrator names somebody. */
    private void arrive(ApprovalNode node) {
        List<NodeHolder> people = filling.peopleOrSuperiors(node);
        node.arrive(turn.now());
        if (people.isEmpty()) {
            return;
        }
        // where a round begins is asked, even whoever decided in a round before: it went back there for that
        Set<Long> decided = node.getPosition() == round.getFirstPosition() ? Set.of() : deciders();
        List<NodeHolder> before = people.stream().filter(holder -> decided.contains(holder.personId())).toList();
        if (node.getMode().oneIsEnough() && !before.isEmpty()) {
            add(node, before.get(0)).pass(turn);
        } else {
            people.forEach(holder -> {
                ApprovalTask task = add(node, holder);
                if (before.contains(holder)) {
                    task.pass(turn);
                } else if (node.getMode() != NodeMode.SEQUENCE || noneBefore(task)) {
                    task.arrive(turn);
                }
            });
        }
        if (round.openTasks().isEmpty()) {
            node.finish(TaskState.AUTO_PASSED, turn.now());
        }
    }

    private boolean noneBefore(ApprovalTask task) {
        return round.openTasks().stream().allMatch(other -> other == task);
    }

    private ApprovalTask add(ApprovalNode node, NodeHolder holder) {
        return round.add(ApprovalTask.of(node, holder, turn));
    }

    /** A task has been approved: on to whoever waits for it, to the next in the node's sequence, or to the next node. */
    void approved(ApprovalTask task) {
        ApprovalTask waiter = task.waiter();
        if (waiter != null) {
            if (round.openTasks().stream().noneMatch(other -> other.waiter() == waiter)) {
                waiter.resume(turn);
            }
            return;
        }
        skipOthers(task);
        next(task.getNode());
    }

    /** Where one approval is enough, nobody else of the node is needed. */
    void skipOthers(ApprovalTask task) {
        if (task.getNode().getMode().oneIsEnough() && task.getPurpose().decidesNode()) {
            round.openTasks().forEach(other -> other.finish(TaskState.SKIPPED, null, turn));
        }
    }

    private void next(ApprovalNode node) {
        List<ApprovalTask> open = round.openTasks();
        if (open.isEmpty()) {
            node.finish(TaskState.APPROVED, turn.now());
            advance();
        } else if (open.stream().allMatch(other -> other.getState() == TaskState.WAITING)) {
            open.get(0).arrive(turn);
        }
    }

    /** A task has been rejected or returned: the round is over. */
    void refused(ApprovalTask task, Action action) {
        round.openTasks().forEach(other -> other.finish(TaskState.SKIPPED, null, turn));
        task.getNode().finish(action.state(), turn.now());
        round.end(ApprovalState.after(action.outcome()), turn.now());
    }

    /** Everybody who has decided in this round, and everybody for whom it was done. */
    private Set<Long> deciders() {
        Set<Long> people = new HashSet<>();
        round.getTasks().stream().filter(ApprovalTask::isApproved).forEach(task -> {
            people.add(task.getHolderId());
            people.add(task.getOnBehalfOfId());
        });
        people.remove(null);
        return people;
    }
}
