package org.tenderline.approval.api;

import java.time.LocalDateTime;
import java.util.List;
import org.tenderline.approval.ApprovalState;
import org.tenderline.approval.ApprovalView;
import org.tenderline.approval.ApprovalView.PersonName;
import org.tenderline.approval.NodeMode;
import org.tenderline.approval.NodeScope;
import org.tenderline.approval.TaskState;
import org.tenderline.security.Role;

/**
 * A workflow tree as answers write it.
 *
 * @param requester user name
 */
public record ApprovalJson(Long id, String kind, String subjectNumber, String title, String requester, ApprovalState state,
                           int routeVersion, List<Round> rounds) {

    /** One passage through the nodes. */
    public record Round(int number, ApprovalState state, LocalDateTime submittedAt, LocalDateTime finishedAt, String comment,
                        List<Node> nodes) {
    }

    /** A station. */
    public record Node(Role role, Role otherRole, NodeScope scope, NodeMode mode, TaskState state, List<Task> tasks) {
    }

    /**
     * A person's part.
     *
     * @param holder         user name
     * @param workingMinutes null while it is open
     */
    public record Task(Long id, String holder, String holderName, String onBehalfOf, TaskState state, LocalDateTime arrivedAt,
                       LocalDateTime finishedAt, Integer workingMinutes, boolean overdue, String comment) {
    }

    static ApprovalJson of(ApprovalView view) {
        return new ApprovalJson(view.id(), view.kind(), view.number(), view.title(), username(view.requester()), view.state(),
                view.routeVersion(), view.rounds().stream().map(ApprovalJson::round).toList());
    }

    private static Round round(ApprovalView.Round round) {
        return new Round(round.number(), round.state(), round.submittedAt(), round.finishedAt(), round.comment(),
                round.nodes().stream().map(ApprovalJson::node).toList());
    }

    private static Node node(ApprovalView.Node node) {
        return new Node(node.role(), node.otherRole(), node.scope(), node.mode(), node.state(),
                node.tasks().stream().map(ApprovalJson::task).toList());
    }

    private static Task task(ApprovalView.Task task) {
        return new Task(task.id(), username(task.holder()), task.holder().name(), username(task.onBehalfOf()), task.state(),
                task.arrivedAt(), task.finishedAt(), task.finishedAt() == null ? null : Integer.valueOf(task.workingMinutes()),
                task.overdue(), task.comment());
    }

    private static String username(PersonName person) {
        return person == null ? null : person.username();
    }
}
