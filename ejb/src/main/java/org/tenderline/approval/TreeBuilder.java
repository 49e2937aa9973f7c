package org.tenderline.approval;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderline.approval.ApprovalView.PersonName;
import org.tenderline.approval.delegation.Delegation;
import org.tenderline.calendar.WorkCalendar;

/** Makes the tree out of approvals and the names of the people in them. */
final class TreeBuilder {

    private final Map<Long, PersonName> names;
    private final List<Delegation> standIns;
    private final WorkCalendar calendar;
    private final LocalDateTime now;
    private final Map<Long, List<ApprovalView.File>> files;

    /**
     * @param standIns the delegations of today
     * @param files    by the ids of their tasks
     */
    TreeBuilder(Map<Long, PersonName> names, List<Delegation> standIns, WorkCalendar calendar, LocalDateTime now,
                Map<Long, List<ApprovalView.File>> files) {
        this.names = names;
        this.files = files;
        this.standIns = standIns;
        this.calendar = calendar;
        this.now = now;
    }

    /** Those for whom somebody might stand in. */
    static Set<Long> openHolders(List<Approval> approvals) {
        return approvals.stream().filter(Approval::isRunning).flatMap(approval -> approval.currentRound().openTasks().stream())
                .map(ApprovalTask::getHolderId).collect(Collectors.toSet());
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
                round.getRoutedAmount(), round.getFirstPosition(), round.getSubmittedAt(), round.getFinishedAt(),
                name(round.getWithdrawnById()), round.getComment(),
                new ApprovalView.Because(row.getPosition(), row.getAmountFrom(), row.getAmountTo()),
                round.getNodes().stream().map(node -> node(node, round.mayReturnTo(node), tasks)).toList());
    }

    private ApprovalView.Node node(ApprovalNode node, boolean returnable, List<ApprovalTask> all) {
        List<ApprovalView.Task> tasks = new ArrayList<>();
        append(tasks, all.stream().filter(task -> task.getNode() == node).toList(), null, 0);
        return new ApprovalView.Node(node.getId(), node.getPosition(), node.getRole(), node.getOtherRole(), node.getScope(), node.getMode(),
                node.getState(), returnable, List.copyOf(tasks));
    }

    private void append(List<ApprovalView.Task> tasks, List<ApprovalTask> all, ApprovalTask source, int depth) {
        all.stream().filter(task -> task.getSource() == source).forEach(task -> {
            tasks.add(task(task, depth));
            append(tasks, all, task, depth + 1);
        });
    }

    private ApprovalView.Task task(ApprovalTask task, int depth) {
        Long standIn = task.isOpen() ? standIn(task) : null;
        int minutes = task.isOpen() ? calendar.minutes(task.getTime().getArrivedAt(), now) : task.getTime().getWorkingMinutes();
        return new ApprovalView.Task(task.getId(), task.getPurpose(), depth, name(standIn == null ? task.getHolderId() : standIn),
                name(standIn == null ? task.getOnBehalfOfId() : task.getHolderId()), task.getState(), task.getTime().getArrivedAt(),
                task.getTime().getDueAt(), task.getTime().getFinishedAt(), minutes,
                task.getNode().exceeded(minutes, task.isOpen() ? now : task.getTime().getFinishedAt()), task.getRequest(), task.getComment(),
                task.getSignatureKey() != null, files.getOrDefault(task.getId(), List.of()));
    }

    /** Who stands in today and may. */
    private Long standIn(ApprovalTask task) {
        return standIns.stream()
                .filter(delegation -> delegation.getDelegatorId().equals(task.getHolderId()) && delegation.covers(task.getApproval().getKind()))
                .map(Delegation::getDelegateId).filter(person -> Separation.allows(task, person)).findFirst().orElse(null);
    }

    private PersonName name(Long personId) {
        return personId == null ? null : names.get(personId);
    }
}
