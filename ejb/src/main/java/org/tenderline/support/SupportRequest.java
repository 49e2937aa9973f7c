package org.tenderline.support;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.tenderline.approval.ApprovalDecided;
import org.tenderline.approval.Reply;
import org.tenderline.audit.Audited;
import org.tenderline.audit.AuditedReference;
import org.tenderline.audit.NotAudited;
import org.tenderline.calendar.WorkCalendar;
import org.tenderline.project.Project;
import org.tenderline.security.scope.Matter;
import org.tenderline.security.scope.Scoped;
import org.tenderline.shared.BusinessEntity;
import org.tenderline.shared.BusinessException;

/**
 * A request for support. Somebody who works on a project asks a person for an answer by a deadline; its approval brings it to that person, who
 * answers, declines or returns it, hands it on, or asks back. When the answer does not help, or after any other end, the requester may ask again.
 *
 * <p>Every verb expects the row to be locked by the service.
 */
@Entity
@Audited("support_request")
@Scoped(value = Matter.PROJECT, owners = {"requesterId", "ownerId", "askedId"}, number = "number", documents = SupportRequest.KIND)
@Table(name = "support_request")
public class SupportRequest extends BusinessEntity {

    /** The document kind under which its approval runs. */
    public static final String KIND = "SUPPORT_REQUEST";

    @Column(name = "number", updatable = false)
    private String number;

    @NotAudited
    @Column(name = "project_id", updatable = false)
    private Long projectId;

    @Column(name = "tracking_number", updatable = false)
    private String trackingNumber;

    @NotAudited
    @Column(name = "project_name", updatable = false)
    private String projectName;

    @NotAudited
    @Column(name = "subsidiary_id", updatable = false)
    private Long subsidiaryId;

    @NotAudited
    @Column(name = "owner_id", updatable = false)
    private Long ownerId;

    @AuditedReference("person")
    @Column(name = "requester_id", updatable = false)
    private Long requesterId;

    @AuditedReference("person")
    @Column(name = "asked_id")
    private Long askedId;

    @Column(name = "blocker")
    private String blocker;

    @Column(name = "description")
    private String description;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private SupportState state;

    @Column(name = "asked_at")
    private LocalDateTime askedAt;

    @Column(name = "due_at")
    private LocalDateTime dueAt;

    @Column(name = "times_asked")
    private int timesAsked;

    @Column(name = "answer")
    private String answer;

    @Column(name = "answered_at")
    private LocalDateTime answeredAt;

    @AuditedReference("person")
    @Column(name = "answered_by_id")
    private Long answeredById;

    @AuditedReference("person")
    @Column(name = "answered_for_id")
    private Long answeredForId;

    @Column(name = "working_minutes")
    private Integer workingMinutes;

    @Column(name = "in_time")
    private Boolean inTime;

    protected SupportRequest() {
    }

    SupportRequest(String number, Project project, Long requesterId) {
        this.number = number;
        this.projectId = project.getId();
        this.trackingNumber = project.getTrackingNumber();
        this.projectName = project.getName();
        this.subsidiaryId = project.getSubsidiaryId();
        this.ownerId = project.getOwnerId();
        this.requesterId = requesterId;
    }

    /** Asks, for the first time or again. What is measured begins anew as long as there has been no answer. */
    void ask(SupportAsk ask, LocalDateTime now, LocalDateTime due) {
        if (state != null && !state.mayAskAgain()) {
            throw BusinessException.rule("WRONG_STATE");
        }
        blocker = ask.blocker();
        description = ask.description().strip();
        askedId = ask.askedId();
        if (answeredAt == null) {
            askedAt = now;
        }
        dueAt = due;
        timesAsked++;
        state = SupportState.ASKED;
    }

    /** Follows its approval; the answer is what the asked said in it, whoever decided afterwards, and the first one is the one whose time is measured. */
    void decided(ApprovalDecided decision, WorkCalendar calendar) {
        state = switch (decision.outcome()) {
            case APPROVED -> SupportState.ANSWERED;
            case REJECTED -> SupportState.DECLINED;
            case RETURNED -> SupportState.RETURNED;
            case WITHDRAWN -> SupportState.WITHDRAWN;
        };
        Reply reply = decision.reply();
        if (reply != null) {
            answer = reply.text();
            if (answeredAt == null) {
                answeredAt = reply.at();
                answeredById = reply.personId();
                answeredForId = reply.onBehalfOfId();
                workingMinutes = calendar.minutes(askedAt, answeredAt);
                inTime = !answeredAt.isAfter(dueAt);
            }
        }
    }

    public boolean isOverdue(LocalDateTime now) {
        return state == SupportState.ASKED && now.isAfter(dueAt);
    }

    public String getNumber() {
        return number;
    }

    Long getProjectId() {
        return projectId;
    }

    public String getTrackingNumber() {
        return trackingNumber;
    }

    public String getProjectName() {
        return projectName;
    }

    public Long getSubsidiaryId() {
        return subsidiaryId;
    }

    public Long getRequesterId() {
        return requesterId;
    }

    /** Whom the requester asked last; who is to answer now stands in the approval. */
    public Long getAskedId() {
        return askedId;
    }

    public String getBlocker() {
        return blocker;
    }

    public String getDescription() {
        return description;
    }

    public SupportState getState() {
        return state;
    }

    /** From when on the answer's time is measured. */
    public LocalDateTime getAskedAt() {
        return askedAt;
    }

    public LocalDateTime getDueAt() {
        return dueAt;
    }

    public int getTimesAsked() {
        return timesAsked;
    }

    /** The latest answer; null while there is none. */
    public String getAnswer() {
        return answer;
    }

    /** When the first answer came. */
    public LocalDateTime getAnsweredAt() {
        return answeredAt;
    }

    /** Who gave the first answer. */
    public Long getAnsweredById() {
        return answeredById;
    }

    /** For whom they gave it; null for their own. */
    public Long getAnsweredForId() {
        return answeredForId;
    }

    /** Working time until the first answer. */
    public Integer getWorkingMinutes() {
        return workingMinutes;
    }

    /** Whether the first answer came by its deadline. */
    public Boolean getInTime() {
        return inTime;
    }
}
