package org.tenderline.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.tenderline.security.Role;
import org.tenderline.shared.BusinessEntity;

/**
 * A part of a node in one person's inbox. The node's own tasks are made when it is reached, for its holders of that day; others come out of
 * them: whom it was transferred to, a co-signer's decision, the answer to a question.
 */
@Entity
@Table(name = "approval_task")
public class ApprovalTask extends BusinessEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "approval_id")
    private Approval approval;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "round_id")
    private ApprovalRound round;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "node_id")
    private ApprovalNode node;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "source_id")
    private ApprovalTask source;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose")
    private TaskPurpose purpose;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Column(name = "holder_id")
    private Long holderId;

    @Column(name = "on_behalf_of_id")
    private Long onBehalfOfId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private TaskState state;

    @Column(name = "urgent")
    private boolean urgent;

    @Column(name = "kind")
    private String kind;

    @Column(name = "position")
    private int position;

    @Embedded
    private TaskTime time;

    @Column(name = "request")
    private String request;

    @Column(name = "comment")
    private String comment;

    @Column(name = "signature_key")
    private String signatureKey;

    protected ApprovalTask() {
    }

    private ApprovalTask(ApprovalNode node, TaskPurpose purpose, Long holderId, LocalDateTime now) {
        this.node = node;
        this.round = node.getRound();
        this.approval = round.getApproval();
        this.urgent = approval.isUrgent();
        this.kind = approval.getKind();
        this.purpose = purpose;
        this.holderId = holderId;
        this.time = new TaskTime(now);
        this.state = TaskState.WAITING;
    }

    /** A task of a node that has been reached; waits until it {@link #arrive}s. */
    static ApprovalTask of(ApprovalNode node, NodeHolder holder, Turn turn) {
        ApprovalNode asking = node.getRound().asking(holder.personId(), node.getPosition());
        ApprovalTask task = new ApprovalTask(node, deciding(node, holder.personId()), holder.personId(), turn.now());
        task.role = holder.role();
        task.request = asking == null ? node.getRequest() : asking.getRequest();
        return task;
    }

    /** A task for a person whom somebody names for a node. */
    static ApprovalTask named(ApprovalNode node, Long person, String text, Turn turn) {
        ApprovalTask task = new ApprovalTask(node, deciding(node, person), person, turn.now());
        task.request = text;
        return task;
    }

    /** What deciding at that node is for that person: the reply to what the document asks, or a decision like others. */
    private static TaskPurpose deciding(ApprovalNode node, Long person) {
        boolean reply = node.getAddresseeId() != null || node.getRound().asking(person, node.getPosition()) != null;
        return reply ? TaskPurpose.REPLY : TaskPurpose.DECISION;
    }

    /** The task that takes this one's place, for another person. */
    ApprovalTask successor(Long person, String text, Turn turn) {
        ApprovalTask task = branch(purpose.decidesNode() ? deciding(node, person) : purpose, person, text, turn);
        task.position = position;
        return task;
    }

    /** A task that comes out of this one, for another person. */
    ApprovalTask branch(TaskPurpose other, Long person, String text, Turn turn) {
        ApprovalTask task = new ApprovalTask(node, other, person, turn.now());
        task.source = this;
        task.request = text;
        return task;
    }

    /** What was decided in a round that the node's round continues. */
    ApprovalTask carriedTo(ApprovalNode other, Turn turn) {
        ApprovalTask task = new ApprovalTask(other, TaskPurpose.DECISION, holderId, turn.now());
        task.role = role;
        task.onBehalfOfId = onBehalfOfId;
        task.pass(turn);
        return task;
    }

    /** Begins to wait for its holder. */
    void arrive(Turn turn) {
        state = TaskState.CURRENT;
        time.arrive(turn, node);
        turn.arrived(this);
    }

    /** Waits for an answer or a co-signer. */
    void pause(TaskState reason) {
        state = reason;
    }

    /** Waits for its holder again; its time has gone on. An answer is told by itself, a co-signer's approval as an arrival. */
    void resume(Turn turn) {
        boolean cosigned = state == TaskState.COSIGNING;
        state = TaskState.CURRENT;
        if (cosigned) {
            turn.arrived(this);
        }
    }

    /** Its holder had already decided in this round, or in the round that this one continues. */
    void pass(Turn turn) {
        finish(TaskState.AUTO_PASSED, null, turn);
    }

    void finish(TaskState end, Actor actor, String text, Turn turn) {
        if (actor.onBehalfOfId() != null) {
            holderId = actor.personId();
            onBehalfOfId = actor.onBehalfOfId();
        }
        finish(end, text, turn);
    }

    void finish(TaskState end, String text, Turn turn) {
        state = end;
        comment = text;
        time.finish(turn);
    }

    /** Stands at that place of its round, unless it has taken another's. */
    void standAt(int place) {
        if (position == 0) {
            position = place;
        }
    }

    /** Its holder's signature stands under the decision. */
    void sign(String picture) {
        signatureKey = picture;
    }

    /** Whether something is still to come of it. */
    public boolean isOpen() {
        return state.isOpen();
    }

    /** Whether it counts as its holder's approval. */
    boolean isApproved() {
        return state == TaskState.APPROVED || state == TaskState.AUTO_PASSED;
    }

    /**
     * Whether its decision is the reply to what the document asks: at the node of whom it names, or before that node by the same person, whom the round
     * does not ask twice (E4).
     */
    boolean isReply() {
        return purpose.decidesNode() && node.getAddresseeId() != null
                || Stream.of(holderId, onBehalfOfId).filter(Objects::nonNull).anyMatch(person -> round.asking(person, node.getPosition() + 1) != null);
    }

    /** What its decision says to what the document asks; null when it is none. Whoever is named replies in their own name, also where they stand in. */
    Reply reply() {
        boolean decided = state == TaskState.APPROVED || state == TaskState.REJECTED;
        Long forWhom = round.asking(holderId, node.getPosition()) == null ? onBehalfOfId : null;
        return decided && isReply() ? new Reply(holderId, forWhom, comment, time.getFinishedAt()) : null;
    }

    /** Whether it waits for its holder. */
    public boolean isCurrent() {
        return state == TaskState.CURRENT;
    }

    /** The task that waits for this one: the nearest above it that does; null when none does. */
    ApprovalTask waiter() {
        ApprovalTask above = source;
        while (above != null && above.state != TaskState.COSIGNING && above.state != TaskState.ASKED) {
            above = above.source;
        }
        return purpose == TaskPurpose.COSIGN_BEFORE || purpose == TaskPurpose.ANSWER ? above : null;
    }

    /** Whether the person holds it or held it, or it was done for them. */
    boolean concerns(Long person) {
        return person.equals(holderId) || person.equals(onBehalfOfId);
    }

    TaskSummary summary() {
        return new TaskSummary(getId(), approval.getId(), kind, approval.getNumber(), approval.getTitle(), approval.getAmount(), urgent,
                purpose, holderId, approval.getRequesterId(), approval.getSubsidiaryId());
    }

    public Approval getApproval() {
        return approval;
    }

    public ApprovalRound getRound() {
        return round;
    }

    public ApprovalNode getNode() {
        return node;
    }

    /** The task it came out of; null for a node's own. */
    public ApprovalTask getSource() {
        return source;
    }

    public TaskPurpose getPurpose() {
        return purpose;
    }

    /** The post through which its holder has it; null when a person was named, by the document or by somebody. */
    public Role getRole() {
        return role;
    }

    public Long getHolderId() {
        return holderId;
    }

    /** Whom the holder stood in for; null for the holder's own task. */
    public Long getOnBehalfOfId() {
        return onBehalfOfId;
    }

    public TaskState getState() {
        return state;
    }

    /** Its place among its round's tasks, which its successor takes over; in a sequence the order in which they are reached. */
    int getPosition() {
        return position;
    }

    public TaskTime getTime() {
        return time;
    }

    /** What was asked of its holder; null for a node's own task, unless the document asks. */
    public String getRequest() {
        return request;
    }

    public String getComment() {
        return comment;
    }

    /** The file with the signature picture; null when none was asked for. */
    public String getSignatureKey() {
        return signatureKey;
    }
}
