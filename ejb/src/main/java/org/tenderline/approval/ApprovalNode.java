package org.tenderline.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.tenderline.calendar.WorkCalendar;
import org.tenderline.security.Role;
import org.tenderline.shared.BusinessEntity;

/** A station of a round, copied from its route at the beginning. */
@Entity
@Table(name = "approval_node")
public class ApprovalNode extends BusinessEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "round_id")
    private ApprovalRound round;

    @Column(name = "position")
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Enumerated(EnumType.STRING)
    @Column(name = "other_role")
    private Role otherRole;

    @Enumerated(EnumType.STRING)
    @Column(name = "scope")
    private NodeScope scope;

    @Enumerated(EnumType.STRING)
    @Column(name = "mode")
    private NodeMode mode;

    @Column(name = "subsidiary_id")
    private Long subsidiaryId;

    @Column(name = "limit_minutes")
    private int limitMinutes;

    @Column(name = "addressee_id")
    private Long addresseeId;

    @Column(name = "due_at")
    private LocalDateTime dueAt;

    @Column(name = "request")
    private String request;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private TaskState state = TaskState.WAITING;

    @Column(name = "arrived_at")
    private LocalDateTime arrivedAt;

    @Column(name = "finished_at")
    private LocalDateTime finishedAt;

    protected ApprovalNode() {
    }

    ApprovalNode(ApprovalRound round, RouteNode like, Subject subject, Turn turn) {
        this.round = round;
        this.position = like.getPosition();
        this.role = like.getRole();
        this.otherRole = like.getOtherRole();
        this.scope = like.getScope();
        this.mode = like.getMode();
        this.limitMinutes = like.getLimitMinutes();
        this.subsidiaryId = scope.subsidiary(subject);
        Addressee addressee = subject.addressee();
        if (scope == NodeScope.ADDRESSEE && addressee != null) {
            this.addresseeId = addressee.personId();
            this.dueAt = addressee.dueAt();
            this.request = addressee.request();
            this.limitMinutes = turn.minutesUntil(dueAt);
        }
    }

    /** The same station of a round that continues another one. */
    ApprovalNode(ApprovalRound round, ApprovalNode like) {
        this.round = round;
        this.position = like.position;
        this.role = like.role;
        this.otherRole = like.otherRole;
        this.scope = like.scope;
        this.mode = like.mode;
        this.limitMinutes = like.limitMinutes;
        this.subsidiaryId = like.subsidiaryId;
        this.addresseeId = like.addresseeId;
        this.dueAt = like.dueAt;
        this.request = like.request;
    }

    /** When a task that arrives now is overdue: at the document's own time, else when the node's working time is over. */
    LocalDateTime dueAfter(LocalDateTime arrival, WorkCalendar calendar) {
        return dueAt == null ? calendar.after(arrival, limitMinutes) : dueAt;
    }

    /** Whether a task took longer than it may, or takes. */
    boolean exceeded(int workingMinutes, LocalDateTime until) {
        return dueAt == null ? workingMinutes > limitMinutes : until.isAfter(dueAt);
    }

    void arrive(LocalDateTime now) {
        state = TaskState.CURRENT;
        arrivedAt = now;
    }

    void finish(TaskState end, LocalDateTime now) {
        state = end;
        finishedAt = now;
    }

    ApprovalRound getRound() {
        return round;
    }

    public int getPosition() {
        return position;
    }

    public Role getRole() {
        return role;
    }

    /** The second role of mode EITHER, else null. */
    public Role getOtherRole() {
        return otherRole;
    }

    public NodeScope getScope() {
        return scope;
    }

    public NodeMode getMode() {
        return mode;
    }

    /** Whose holders fill the node; null for headquarters. */
    public Long getSubsidiaryId() {
        return subsidiaryId;
    }

    /** The person whom the document names for it; null otherwise. */
    public Long getAddresseeId() {
        return addresseeId;
    }

    /** What the document asks of that person; null otherwise. */
    public String getRequest() {
        return request;
    }

    /** Working time after which its tasks are overdue; where the document says by when, what was left of it at the beginning. */
    public int getLimitMinutes() {
        return limitMinutes;
    }

    public TaskState getState() {
        return state;
    }

    public LocalDateTime getArrivedAt() {
        return arrivedAt;
    }

    public LocalDateTime getFinishedAt() {
        return finishedAt;
    }
}
