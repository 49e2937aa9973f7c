package org.tenderline.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What holds of every approval after every action, whatever people do. */
final class ApprovalInvariants {

    private ApprovalInvariants() {
    }

    static void check(Approval approval, String story) {
        List<ApprovalRound> rounds = approval.getRounds();
        ApprovalRound last = rounds.get(rounds.size() - 1);
        assertThat(rounds.stream().filter(round -> round.getState() == ApprovalState.RUNNING)).as("one current round\n" + story)
                .isEqualTo(approval.isRunning() ? List.of(last) : List.of());
        assertThat(approval.getState()).as("the last round's state\n" + story).isEqualTo(last.getState());
        rounds.forEach(round -> {
            nodesInOrder(round, story);
            nobodyTwice(approval, round, story);
            waitersHaveWhatTheyWaitFor(round, story);
            stateFollowsFromTasks(round, story);
        });
    }

    private static void nodesInOrder(ApprovalRound round, String story) {
        boolean running = round.getState() == ApprovalState.RUNNING;
        assertThat(count(round, TaskState.CURRENT)).as("one node at a time\n" + story).isEqualTo(running ? 1 : 0);
        assertThat(running || round.openTasks().isEmpty()).as("nothing open in an ended round\n" + story).isTrue();
        assertThat(round.getNodes().get(round.getFirstPosition() - 1).getState()).as("where a round begins somebody is asked\n" + story)
                .isNotEqualTo(TaskState.AUTO_PASSED);
        boolean reached = false;
        for (ApprovalNode node : round.getNodes()) {
            boolean passed = node.getState() == TaskState.APPROVED || node.getState() == TaskState.AUTO_PASSED;
            assertThat(!reached || !passed).as("nothing decided behind the node reached\n" + story).isTrue();
            reached |= !passed;
            assertThat(running || node.getState() != TaskState.WAITING).as("nothing waits in an ended round\n" + story).isTrue();
        }
        round.openTasks().forEach(task -> assertThat(task.getNode().getState()).as("open tasks stand in the node reached\n" + story)
                .isEqualTo(TaskState.CURRENT));
    }

    private static void nobodyTwice(Approval approval, ApprovalRound round, String story) {
        List<Long> deciders = new ArrayList<>();
        round.getTasks().stream().filter(task -> task.getState().isDecision())
                .forEach(task -> Stream.of(task.getHolderId(), task.getOnBehalfOfId()).filter(Objects::nonNull).forEach(deciders::add));
        assertThat(deciders).as("nobody twice in a round, nor by delegation\n" + story).doesNotHaveDuplicates();
        assertThat(deciders).as("nobody on an own request\n" + story).doesNotContain(approval.getRequesterId());
    }

    private static void waitersHaveWhatTheyWaitFor(ApprovalRound round, String story) {
        for (ApprovalTask task : round.openTasks()) {
            boolean waits = task.getState() == TaskState.ASKED || task.getState() == TaskState.COSIGNING;
            assertThat(round.openTasks().stream().anyMatch(other -> other.waiter() == task)).as("waits for somebody\n" + story).isEqualTo(waits);
        }
        boolean reached = round.getState() == ApprovalState.RUNNING;
        assertThat(!reached || round.openTasks().isEmpty() || round.openTasks().stream().anyMatch(ApprovalTask::isCurrent))
                .as("somebody can act\n" + story).isTrue();
    }

    private static void stateFollowsFromTasks(ApprovalRound round, String story) {
        long rejected = round.getTasks().stream().filter(task -> task.getState() == TaskState.REJECTED).count();
        long returned = round.getTasks().stream().filter(task -> task.getState() == TaskState.RETURNED).count();
        assertThat(rejected).as("rejections\n" + story).isEqualTo(round.getState() == ApprovalState.REJECTED ? 1 : 0);
        assertThat(returned).as("returns; what came back may have been withdrawn\n" + story)
                .isBetween(round.getState() == ApprovalState.RETURNED ? 1L : 0L,
                        round.getState() == ApprovalState.RETURNED || round.getState() == ApprovalState.WITHDRAWN ? 1L : 0L);
        boolean through = round.getNodes().stream()
                .allMatch(node -> node.getState() == TaskState.APPROVED || node.getState() == TaskState.AUTO_PASSED);
        assertThat(round.getState() == ApprovalState.APPROVED).as("approved when every node is\n" + story).isEqualTo(through);
        round.getTasks().stream().filter(task -> !task.isOpen()).forEach(task -> assertThat(task.getTime().getFinishedAt()).as(story).isNotNull());
    }

    private static long count(ApprovalRound round, TaskState state) {
        return round.getNodes().stream().filter(node -> node.getState() == state).count();
    }
}
