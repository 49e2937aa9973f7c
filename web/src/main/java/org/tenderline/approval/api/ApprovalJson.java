package org.tenderline.approval.api;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.tenderline.approval.ApprovalState;
import org.tenderline.approval.ApprovalView;
import org.tenderline.approval.ApprovalView.PersonName;
import org.tenderline.approval.NodeMode;
import org.tenderline.approval.NodeScope;
import org.tenderline.approval.TaskPurpose;
import org.tenderline.approval.TaskState;
import org.tenderline.security.Role;

/**
 * A workflow tree as answers write it.
 *
 * @param requester user name
 */
public record ApprovalJson(Long id, String kind, String subjectNumber, String title, String requester, ApprovalState state,
                           int routeVersion, List<Round> rounds) {

    /**
     * One passage through the nodes.
     *
     * @param routedAmount what chose the route where a customer's requests add up; null when it is the amount itself
     */
    public record Round(int number, ApprovalState state, LocalDateTime submittedAt, LocalDateTime finishedAt, String comment,
                        BigDecimal routedAmount, List<Node> nodes) {
    }

    /**
     * A station.
     *
     * @param position counted from 1; what {@code returnTo} of a decision names
     */
    public record Node(int position, Role role, Role otherRole, NodeScope scope, NodeMode mode, TaskState state, List<Task> tasks) {
    }

    /**
     * A person's part.
     *
     * @param holder         user name; of who stands in, while it is open and somebody does
     * @param onBehalfOf     user name; null for an own task
     * @param depth          0 for a node's own task, else one more than the task it came out of, which stands before it
     * @param workingMinutes null while it is open
     * @param request        what was asked of the holder: a question, or why a co-signer or another person was called
     * @param signed         whether a picture of the holder's signature was taken
     * @param files          of the decision; a key opens one below {@code /approvals/tasks/{id}/attachments}
     */
    public record Task(Long id, TaskPurpose purpose, int depth, String holder, String holderName, String onBehalfOf, TaskState state,
                       LocalDateTime arrivedAt, LocalDateTime dueAt, LocalDateTime finishedAt, Integer workingMinutes, boolean overdue,
                       String request, String comment, boolean signed, List<ApprovalView.File> files) {
    }

    static ApprovalJson of(ApprovalView view) {
        return new ApprovalJson(view.id(), view.kind(), view.number(), view.title(), username(view.requester()), view.state(),
                view.routeVersion(), view.rounds().stream().map(ApprovalJson::round).toList());
    }

    private static Round round(ApprovalView.Round round) {
        return new Round(round.number(), round.state(), round.submittedAt(), round.finishedAt(), round.comment(),
                round.routedAmount(), round.nodes().stream().map(ApprovalJson::node).toList());
    }

    private static Node node(ApprovalView.Node node) {
        return new Node(node.position(), node.role(), node.otherRole(), node.scope(), node.mode(), node.state(),
                node.tasks().stream().map(ApprovalJson::task).toList());
    }

    private static Task task(ApprovalView.Task task) {
        return new Task(task.id(), task.purpose(), task.depth(), username(task.holder()), task.holder().name(), username(task.onBehalfOf()),
                task.state(), task.arrivedAt(), task.dueAt(), task.finishedAt(),
                task.finishedAt() == null ? null : Integer.valueOf(task.workingMinutes()), task.overdue(), task.request(), task.comment(),
                task.signed(), task.files());
    }

    private static String username(PersonName person) {
        return person == null ? null : person.username();
    }
}
