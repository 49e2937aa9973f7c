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
import org.tenderline.shared.BusinessEntity;

/** A node in one person's inbox; made when the node is reached, for its holders of that day. */
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

    @Column(name = "arrived_at")
    private LocalDateTime arrivedAt;

    @Column(name = "finished_at")
    private LocalDateTime finishedAt;

    @Column(name = "working_minutes")
    private Integer workingMinutes;

    @Column(name = "comment")
    private String comment;

    protected ApprovalTask() {
    }

    ApprovalTask(ApprovalNode node, Long holderId, LocalDateTime now, boolean passed) {
        this.node = node;
        this.round = node.getRound();
        this.approval = round.getApproval();
        this.urgent = approval.isUrgent();
        this.kind = approval.getKind();
        this.holderId = holderId;
        this.arrivedAt = now;
        this.state = TaskState.CURRENT;
        if (passed) {
            finish(TaskState.AUTO_PASSED, null, now);
        }
    }

    void finish(TaskState end, String text, LocalDateTime now) {
        state = end;
        comment = text;
        finishedAt = now;
        workingMinutes = WorkingTime.minutes(arrivedAt, now);
    }

    public boolean isOpen() {
        return state == TaskState.CURRENT;
    }

    public ApprovalNode getNode() {
        return node;
    }

    public Long getHolderId() {
        return holderId;
    }

    /** Whom the holder stands in for; null for the holder's own task. */
    public Long getOnBehalfOfId() {
        return onBehalfOfId;
    }

    public TaskState getState() {
        return state;
    }

    public LocalDateTime getArrivedAt() {
        return arrivedAt;
    }

    /** Null while it is open. */
    public LocalDateTime getFinishedAt() {
        return finishedAt;
    }

    /** Working time from arrival to end; null while it is open. */
    public Integer getWorkingMinutes() {
        return workingMinutes;
    }

    public String getComment() {
        return comment;
    }
}
