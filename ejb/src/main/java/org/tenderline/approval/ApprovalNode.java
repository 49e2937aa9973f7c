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

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private TaskState state = TaskState.WAITING;

    @Column(name = "arrived_at")
    private LocalDateTime arrivedAt;

    @Column(name = "finished_at")
    private LocalDateTime finishedAt;

    protected ApprovalNode() {
    }

    ApprovalNode(ApprovalRound round, RouteNode like, Long subsidiaryId) {
        this.round = round;
        this.position = like.getPosition();
        this.role = like.getRole();
        this.otherRole = like.getOtherRole();
        this.scope = like.getScope();
        this.mode = like.getMode();
        this.limitMinutes = like.getLimitMinutes();
        this.subsidiaryId = subsidiaryId;
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

    /** Working time after which its tasks are overdue. */
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
