package org.tenderline.approval;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.tenderline.approval.ApprovalView.PersonName;

/** Makes the tree out of approvals and the names of the people in them. */
final class TreeBuilder {

    private final Map<Long, PersonName> names;
    private final LocalDateTime now;

    TreeBuilder(Map<Long, PersonName> names, LocalDateTime now) {
        this.names = names;
        this.now = now;
    }

    /** Everybody whose name the trees need. */
    static Set<Long> people(List<Approval> approvals) {
        Set<Long> people = new HashSet<>();
        approvals.forEach(approval -> {
            people.add(approval.getRequesterId());
            approval.getRounds().forEach(round -> {
                people.add(round.getWithdrawnById());
                round.getTasks().stream().flatMap(task -> Stream.of(task.getHolderId(), task.getOnBehalfOfId()).filter(Objects::nonNull))
                        .forEach(people::add);
            });
        });
        people.remove(null);
        return people;
    }

    ApprovalView tree(Approval approval) {
        return new ApprovalView(approval.getId(), approval.getKind(), approval.getNumber(), approval.getTitle(), approval.getAmount(),
                approval.isUrgent(), approval.getState(), approval.currentRound().getRouteVersion(), name(approval.getRequesterId()),
                approval.getRounds().stream().map(this::round).toList());
    }

    private ApprovalView.Round round(ApprovalRound round) {
        List<ApprovalTask> tasks = round.getTasks();
        RouteRow row = round.getRow();
        return new ApprovalView.Round(round.getNumber(), round.getState(), round.getRouteVersion(), round.getAmount(),
                round.getSubmittedAt(), round.getFinishedAt(), name(round.getWithdrawnById()), round.getComment(),
                new ApprovalView.Because(row.getPosition(), row.getAmountFrom(), row.getAmountTo()),
                round.getNodes().stream().map(node -> node(node, tasks)).toList());
    }

    private ApprovalView.Node node(ApprovalNode node, List<ApprovalTask> tasks) {
        return new ApprovalView.Node(node.getRole(), node.getOtherRole(), node.getScope(), node.getMode(), node.getState(),
                tasks.stream().filter(task -> task.getNode() == node).map(this::task).toList());
    }

    private ApprovalView.Task task(ApprovalTask task) {
        int minutes = task.isOpen() ? WorkingTime.minutes(task.getArrivedAt(), now) : task.getWorkingMinutes();
        return new ApprovalView.Task(task.getId(), name(task.getHolderId()), name(task.getOnBehalfOfId()), task.getState(),
                task.getArrivedAt(), task.getFinishedAt(), minutes, minutes > task.getNode().getLimitMinutes(), task.getComment());
    }

    private PersonName name(Long personId) {
        return personId == null ? null : names.get(personId);
    }
}
