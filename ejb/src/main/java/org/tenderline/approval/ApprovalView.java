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

    /**
     * One passage.
     *
     * @param because     the row that chose the nodes
     * @param withdrawnBy null unless withdrawn by a person
     */
    public record Round(int number, ApprovalState state, int routeVersion, BigDecimal amount, LocalDateTime submittedAt,
                        LocalDateTime finishedAt, PersonName withdrawnBy, String comment, Because because, List<Node> nodes)
            implements Serializable {
    }

    /** A row of a route, as the reason of its nodes; bounds may be null. */
    public record Because(int row, BigDecimal amountFrom, BigDecimal amountTo) implements Serializable {
    }

    /** A station with its tasks. */
    public record Node(Role role, Role otherRole, NodeScope scope, NodeMode mode, TaskState state, List<Task> tasks)
            implements Serializable {
    }

    /**
     * A person's part.
     *
     * @param workingMinutes to the end, or to now while it is open
     * @param overdue        took or takes longer than its node allows
     */
    public record Task(Long id, PersonName holder, PersonName onBehalfOf, TaskState state, LocalDateTime arrivedAt,
                       LocalDateTime finishedAt, int workingMinutes, boolean overdue, String comment) implements Serializable {
    }
}
