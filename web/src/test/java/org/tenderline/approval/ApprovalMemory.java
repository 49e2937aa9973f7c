package org.tenderline.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenderline.testing.InContainer;

/** What a test has done to one document and seen of it, and what must hold of it after every action. */
@InContainer
class ApprovalMemory {

    private static final Set<TaskState> PASSED = EnumSet.of(TaskState.APPROVED, TaskState.AUTO_PASSED);

    /** An action that was carried out. */
    record Deed(Verb verb, Long task, Long person) {
    }

    private final List<Deed> deeds = new ArrayList<>();
    private final Map<Long, ApprovalView.Task> settled = new HashMap<>();

    void remember(Verb verb, Long task, Long person) {
        deeds.add(new Deed(verb, task, person));
    }

    void check(ApprovalView view, List<JournalEntry> journal, String story) {
        List<ApprovalView.Round> rounds = view.rounds();
        ApprovalView.Round last = rounds.get(rounds.size() - 1);
        boolean running = view.state() == ApprovalState.RUNNING;
        assertThat(rounds.stream().filter(round -> round.state() == ApprovalState.RUNNING).toList()).as("one current round: %s", story)
                .isEqualTo(running ? List.of(last) : List.of());
        assertThat(view.state()).as("the last round's state: %s", story).isEqualTo(last.state());
        rounds.forEach(round -> stateFollowsFromTasks(round, story));
        nothingSettledChanges(rounds, story);
        assertThat(journal.stream().map(entry -> new Deed(entry.getVerb(), entry.getTaskId(), entry.getPersonId())).toList())
                .as("every change is written down, and nothing else: %s", story).isEqualTo(deeds);
    }

    private static void stateFollowsFromTasks(ApprovalView.Round round, String story) {
        boolean running = round.state() == ApprovalState.RUNNING;
        List<ApprovalView.Task> tasks = round.nodes().stream().flatMap(node -> node.tasks().stream()).toList();
        assertThat(count(tasks, TaskState.REJECTED)).as("rejections: %s", story).isEqualTo(round.state() == ApprovalState.REJECTED ? 1 : 0);
        assertThat(count(tasks, TaskState.RETURNED)).as("returns, of which some were withdrawn afterwards: %s", story)
                .isBetween(round.state() == ApprovalState.RETURNED ? 1L : 0L,
                        round.state() == ApprovalState.RETURNED || round.state() == ApprovalState.WITHDRAWN ? 1L : 0L);
        assertThat(round.nodes().stream().allMatch(node -> PASSED.contains(node.state()))).as("approved when every node is: %s", story)
                .isEqualTo(round.state() == ApprovalState.APPROVED);
        assertThat(round.nodes().stream().filter(node -> node.state() == TaskState.CURRENT)).as("one node at a time: %s", story)
                .hasSize(running ? 1 : 0);
        assertThat(round.nodes().get(round.firstPosition() - 1).state()).as("where a round begins somebody is asked: %s", story)
                .isNotEqualTo(TaskState.AUTO_PASSED);
        round.nodes().forEach(node -> assertThat(node.returnable()).as("goes back to whatever it has passed: %s", story)
                .isEqualTo(running && PASSED.contains(node.state())));
        round.nodes().forEach(node -> assertThat(node.tasks().stream().anyMatch(task -> task.state().isOpen()))
                .as("tasks are open at the node reached: %s", story).isEqualTo(node.state() == TaskState.CURRENT));
        assertThat(running && tasks.stream().noneMatch(task -> task.state() == TaskState.CURRENT)).as("somebody can act: %s", story).isFalse();
    }

    /** Nobody decides what is decided: a settled task stays as it was. */
    private void nothingSettledChanges(List<ApprovalView.Round> rounds, String story) {
        rounds.stream().flatMap(round -> round.nodes().stream()).flatMap(node -> node.tasks().stream()).filter(task -> !task.state().isOpen())
                .forEach(task -> assertThat(task).as("settled for good: %s", story)
                        .isEqualTo(settled.computeIfAbsent(task.id(), first -> task)));
    }

    private static long count(List<ApprovalView.Task> tasks, TaskState state) {
        return tasks.stream().filter(task -> task.state() == state).count();
    }
}
