package org.tenderline.approval;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.tenderline.security.Role;

/** The workflow tree of one document (E5): rounds, nodes, tasks, with names instead of ids. */
public record ApprovalView(Long id, String kind, String number, String title, BigDecimal amount, boolean urgent, ApprovalState state,
                           int routeVersion, PersonName requester, List<Round> rounds) implements Serializable {

    /** A person as the tree shows them. */
    public record PersonName(String username, String name) implements Serializable {
    }

    /** A file of a decision; the key opens it. */
    public record File(String key, String name) implements Serializable {
    }

    /** An action, as the journal keeps it; who is null was the product itself. */
    public record Entry(Verb verb, int round, PersonName who, PersonName onBehalfOf, PersonName to, String comment, LocalDateTime at)
            implements Serializable {
    }

    /**
     * One passage.
     *
     * @param because     the row that chose the nodes
     * @param routedAmount  what chose the row where requests add up; null when it is the amount itself
     * @param firstPosition 1, or the node that the document went back to
     * @param withdrawnBy   null unless withdrawn by a person
     */
    public record Round(int number, ApprovalState state, int routeVersion, BigDecimal amount, BigDecimal routedAmount, int firstPosition,
                        LocalDateTime submittedAt, LocalDateTime finishedAt, PersonName withdrawnBy, String comment, Because because,
                        List<Node> nodes) implements Serializable {
    }

    /** A row of a route, as the reason of its nodes; bounds may be null. */
    public record Because(int row, BigDecimal amountFrom, BigDecimal amountTo) implements Serializable {
    }

    /**
     * A station with its tasks, each followed by those that came out of it.
     *
     * @param position   counted from 1; a return leads to it
     * @param returnable whether a return may lead to it now
     */
    public record Node(Long id, int position, Role role, Role otherRole, NodeScope scope, NodeMode mode, TaskState state, boolean returnable,
                       List<Task> tasks) implements Serializable {

        /** Whether it waits for an administrator to name somebody. */
        public boolean isVacant() {
            return state == TaskState.CURRENT && tasks.stream().noneMatch(task -> task.state().isOpen());
        }
    }

    /**
     * A person's part.
     *
     * @param depth          0 for a node's own task, else one more than the task it came out of
     * @param holder         who has it; while it is open and somebody stands in, who does
     * @param onBehalfOf     for whom; null for an own task
     * @param dueAt          when it is overdue; null when it has not arrived
     * @param workingMinutes to the end, or to now while it is open
     * @param overdue        took or takes longer than its node allows
     * @param request        what was asked of the holder; null for a node's own task
     * @param signed         whether a picture of the holder's signature was taken
     * @param files          what belongs to the decision
     */
    public record Task(Long id, TaskPurpose purpose, int depth, PersonName holder, PersonName onBehalfOf, TaskState state,
                       LocalDateTime arrivedAt, LocalDateTime dueAt, LocalDateTime finishedAt, int workingMinutes, boolean overdue,
                       String request, String comment, boolean signed, List<File> files) implements Serializable {

        /** Whether it is that person's, own or to stand in. */
        public boolean isOf(String username) {
            return holder.username().equals(username) || onBehalfOf != null && onBehalfOf.username().equals(username);
        }
    }
}
