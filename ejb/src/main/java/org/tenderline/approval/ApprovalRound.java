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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.eclipse.persistence.annotations.JoinFetch;
import org.eclipse.persistence.annotations.JoinFetchType;
import org.tenderline.shared.BusinessEntity;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Money;

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

    @Column(name = "routed_amount")
    private BigDecimal routedAmount;

    @Column(name = "first_position")
    private int firstPosition = 1;

    @Column(name = "signature_required")
    private boolean signatureRequired;

    @Column(name = "withdrawn_by_id")
    private Long withdrawnById;

    @Column(name = "comment")
    private String comment;

    /** Read with the round, in no order. */
    @OneToMany(mappedBy = "round", cascade = CascadeType.PERSIST)
    @JoinFetch(JoinFetchType.OUTER)
    private List<ApprovalNode> nodes = new ArrayList<>();

    @OneToMany(mappedBy = "round", cascade = CascadeType.PERSIST)
    @OrderBy("position, id")
    @BatchFetch(BatchFetchType.IN)
    private List<ApprovalTask> tasks = new ArrayList<>();

    protected ApprovalRound() {
    }

    ApprovalRound(Approval approval, int number, Subject subject, Route route, BigDecimal routedAmount, Turn turn) {
        this(approval, number, route.getNumber(), route.table().choose(subject.routedAs(routedAmount)), turn.now());
        this.signatureRequired = route.isSignatureRequired();
        this.routedAmount = routedAmount.compareTo(amount) == 0 ? null : Money.of(routedAmount);
        row.getNodes().forEach(node -> nodes.add(new ApprovalNode(this, node, subject, turn)));
    }

    private ApprovalRound(Approval approval, int number, int routeVersion, RouteRow row, LocalDateTime now) {
        this.approval = approval;
        this.number = number;
        this.routeVersion = routeVersion;
        this.row = row;
        this.amount = approval.getAmount();
        this.submittedAt = now;
    }

    /**
     * The round that follows when a document goes back to a node: the same nodes under the same version. What was decided before that node
     * stays decided, and its people are taken for having decided in this round too (E4).
     */
    static ApprovalRound from(ApprovalRound before, int position, Turn turn) {
        ApprovalRound round = new ApprovalRound(before.approval, before.number + 1, before.routeVersion, before.row, turn.now());
        round.routedAmount = before.routedAmount;
        round.signatureRequired = before.signatureRequired;
        round.firstPosition = position;
        for (ApprovalNode node : before.getNodes()) {
            ApprovalNode copy = new ApprovalNode(round, node);
            round.nodes.add(copy);
            if (node.getPosition() < position) {
                copy.arrive(turn.now());
                copy.finish(TaskState.AUTO_PASSED, turn.now());
                before.tasks.stream().filter(task -> task.getNode() == node && task.isApproved())
                        .forEach(task -> round.add(task.carriedTo(copy, turn)));
            }
        }
        return round;
    }

    /** Whether it may go back to that node: it has passed it, by a decision in this round or in one that it continues, or by one person's two posts. */
    boolean mayReturnTo(ApprovalNode node) {
        return state == ApprovalState.RUNNING && (node.getState() == TaskState.APPROVED || node.getState() == TaskState.AUTO_PASSED);
    }

    ApprovalTask add(ApprovalTask task) {
        tasks.add(task);
        task.standAt(tasks.size());
        return task;
    }

    /** The open task with that id; 409 {@code ALREADY_DECIDED} when it waits for nobody any more. */
    ApprovalTask open(Long taskId) {
        return tasks.stream().filter(task -> task.getId().equals(taskId)).findFirst()
                .filter(ApprovalTask::isOpen).orElseThrow(() -> BusinessException.conflict("ALREADY_DECIDED"));
    }

    /** What is still to come in the node it has reached, in order. */
    List<ApprovalTask> openTasks() {
        return tasks.stream().filter(ApprovalTask::isOpen).sorted(Comparator.comparingInt(ApprovalTask::getPosition)).toList();
    }

    /** Whether the person takes part: holds, held or decided a task, or had one decided for them. Answers and skipped ones do not count. */
    boolean involves(Long person) {
        return tasks.stream().anyMatch(task -> task.concerns(person) && task.getPurpose() != TaskPurpose.ANSWER
                && task.getState() != TaskState.SKIPPED);
    }

    /** The node, that one or a later one, for which the document names the person; null when there is none. */
    ApprovalNode asking(Long person, int fromPosition) {
        return getNodes().stream().filter(node -> node.getPosition() >= fromPosition && person.equals(node.getAddresseeId())).findFirst().orElse(null);
    }

    /** The last word on what the document asks; null when there is none in this round. */
    Reply reply() {
        return tasks.stream().map(ApprovalTask::reply).filter(Objects::nonNull).max(Comparator.comparing(Reply::at)).orElse(null);
    }

    void withdraw(Long personId, String text, Turn turn) {
        if (!state.isWithdrawable()) {
            throw BusinessException.rule("WRONG_STATE");
        }
        openTasks().forEach(task -> task.finish(TaskState.WITHDRAWN, null, turn));
        nodes.stream().filter(node -> node.getState() == TaskState.CURRENT).forEach(node -> node.finish(TaskState.WITHDRAWN, turn.now()));
        withdrawnById = personId;
        comment = text;
        end(ApprovalState.WITHDRAWN, turn.now());
    }

    void end(ApprovalState outcome, LocalDateTime now) {
        nodes.stream().filter(node -> node.getState() == TaskState.WAITING).forEach(node -> node.finish(TaskState.SKIPPED, now));
        state = outcome;
        finishedAt = now;
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

    /** The amount that chose the row where requests add up (E4); null when it is the document's own. */
    public BigDecimal getRoutedAmount() {
        return routedAmount;
    }

    /** Where it began: 1, or the node that the document went back to. */
    public int getFirstPosition() {
        return firstPosition;
    }

    /** Whether approving takes a signature picture (E3). */
    boolean isSignatureRequired() {
        return signatureRequired;
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
        return nodes.stream().sorted(Comparator.comparingInt(ApprovalNode::getPosition)).toList();
    }

    public List<ApprovalTask> getTasks() {
        return List.copyOf(tasks);
    }
}
