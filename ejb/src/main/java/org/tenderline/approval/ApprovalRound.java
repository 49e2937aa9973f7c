package org.tenderline.approval;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.tenderline.shared.BusinessEntity;
import org.tenderline.shared.BusinessException;

/** One passage through a route's nodes. The nodes are written down at its beginning, so its version stays (E1). */
@Entity
@Table(name = "approval_round")
public class ApprovalRound extends BusinessEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "approval_id")
    private Approval approval;

    @Column(name = "number")
    private int number;

    @Column(name = "route_version")
    private int routeVersion;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "route_row_id")
    private RouteRow row;

    @Column(name = "amount")
    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ApprovalState state = ApprovalState.RUNNING;

    @Column(name = "submitted_at")
    private LocalDateTime submittedAt;

    @Column(name = "finished_at")
    private LocalDateTime finishedAt;

    @Column(name = "withdrawn_by_id")
    private Long withdrawnById;

    @Column(name = "comment")
    private String comment;

    @OneToMany(mappedBy = "round", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    private List<ApprovalNode> nodes = new ArrayList<>();

    @OneToMany(mappedBy = "round", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    @BatchFetch(BatchFetchType.IN)
    private List<ApprovalTask> tasks = new ArrayList<>();

    protected ApprovalRound() {
    }

    ApprovalRound(Approval approval, int number, Subject subject, Route route, LocalDateTime now) {
        this.approval = approval;
        this.number = number;
        this.routeVersion = route.getNumber();
        this.row = route.table().choose(subject);
        this.amount = approval.getAmount();
        this.submittedAt = now;
        row.getNodes().forEach(node -> nodes.add(new ApprovalNode(this, node, node.getScope().subsidiary(subject))));
    }

    void begin(Posts posts, LocalDateTime now) {
        nodes.forEach(node -> people(node, posts));
        advance(posts, now);
    }

    void decide(Long taskId, Action action, String text, Posts posts, LocalDateTime now) {
        ApprovalTask task = tasks.stream().filter(candidate -> candidate.getId().equals(taskId)).findFirst()
                .filter(ApprovalTask::isOpen).orElseThrow(() -> BusinessException.conflict("ALREADY_DECIDED"));
        ApprovalNode node = task.getNode();
        task.finish(action.state(), text, now);
        if (action == Action.APPROVE && node.getMode() == NodeMode.ALL && openTasks().findAny().isPresent()) {
            return;
        }
        openTasks().toList().forEach(other -> other.finish(TaskState.SKIPPED, null, now));
        node.finish(action.state(), now);
        if (action == Action.APPROVE) {
            advance(posts, now);
        } else {
            end(ApprovalState.after(action.outcome()), now);
        }
    }

    void withdraw(Long personId, String text, LocalDateTime now) {
        if (state != ApprovalState.RUNNING) {
            throw BusinessException.rule("WRONG_STATE");
        }
        openTasks().toList().forEach(task -> {
            task.finish(TaskState.WITHDRAWN, null, now);
            task.getNode().finish(TaskState.WITHDRAWN, now);
        });
        withdrawnById = personId;
        comment = text;
        end(ApprovalState.WITHDRAWN, now);
    }

    /** To the next node that somebody has to decide on, past those whose people already have (E4). */
    private void advance(Posts posts, LocalDateTime now) {
        for (ApprovalNode node : nodes) {
            if (node.getState() == TaskState.WAITING) {
                arrive(node, people(node, posts), now);
                if (node.getState() == TaskState.CURRENT) {
                    return;
                }
            }
        }
        end(ApprovalState.APPROVED, now);
    }

    private void arrive(ApprovalNode node, List<Long> people, LocalDateTime now) {
        Set<Long> decided = deciders();
        List<Long> before = people.stream().filter(decided::contains).toList();
        node.arrive(now);
        if (node.getMode() == NodeMode.ALL) {
            people.forEach(person -> tasks.add(new ApprovalTask(node, person, now, decided.contains(person))));
        } else if (before.isEmpty()) {
            people.forEach(person -> tasks.add(new ApprovalTask(node, person, now, false)));
        } else {
            tasks.add(new ApprovalTask(node, before.get(0), now, true));
        }
        if (openTasks().findAny().isEmpty()) {
            node.finish(TaskState.AUTO_PASSED, now);
        }
    }

    private Set<Long> deciders() {
        Set<Long> people = new HashSet<>();
        tasks.stream().filter(task -> task.getState() == TaskState.APPROVED).forEach(task -> people.add(task.getHolderId()));
        return people;
    }

    private List<Long> people(ApprovalNode node, Posts posts) {
        List<Long> people = new Filling(posts, approval.getRequesterId())
                .people(node.getRole(), node.getOtherRole(), node.getMode(), node.getSubsidiaryId());
        if (people.isEmpty()) {
            throw BusinessException.rule("NODE_WITHOUT_HOLDER", node.getRole());
        }
        return people;
    }

    private void end(ApprovalState outcome, LocalDateTime now) {
        nodes.stream().filter(node -> node.getState() == TaskState.WAITING).forEach(node -> node.finish(TaskState.SKIPPED, now));
        state = outcome;
        finishedAt = now;
    }

    private Stream<ApprovalTask> openTasks() {
        return tasks.stream().filter(ApprovalTask::isOpen);
    }

    Approval getApproval() {
        return approval;
    }

    public int getNumber() {
        return number;
    }

    public int getRouteVersion() {
        return routeVersion;
    }

    /** The row of the route that chose the nodes. */
    public RouteRow getRow() {
        return row;
    }

    /** The amount as it was submitted for this round. */
    public BigDecimal getAmount() {
        return amount;
    }

    public ApprovalState getState() {
        return state;
    }

    public LocalDateTime getSubmittedAt() {
        return submittedAt;
    }

    /** Null while it runs. */
    public LocalDateTime getFinishedAt() {
        return finishedAt;
    }

    /** Who withdrew it; null otherwise, or when a room did so itself. */
    public Long getWithdrawnById() {
        return withdrawnById;
    }

    /** Why it was withdrawn. */
    public String getComment() {
        return comment;
    }

    public List<ApprovalNode> getNodes() {
        return List.copyOf(nodes);
    }

    public List<ApprovalTask> getTasks() {
        return List.copyOf(tasks);
    }
}
