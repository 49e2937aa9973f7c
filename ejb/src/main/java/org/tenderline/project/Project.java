package org.tenderline.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.tenderline.approval.ApprovalOutcome;
import org.tenderline.audit.Audited;
import org.tenderline.audit.AuditedReference;
import org.tenderline.audit.NotAudited;
import org.tenderline.customer.NameKey;
import org.tenderline.customer.PinyinKey;
import org.tenderline.security.scope.Matter;
import org.tenderline.security.scope.Scoped;
import org.tenderline.shared.BusinessEntity;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Money;

/**
 * A sales project. It is registered once by its owner, goes through the initiation review when it is large, is tracked, and
 * ends with an outcome or by being closed. Name, number and time of registration are written at birth only: there is no verb
 * that changes them.
 */
@Entity
@Audited("project")
@Scoped(value = Matter.PROJECT, owners = "ownerId", number = "trackingNumber", documents = {"INITIATION", "SUPPORT_REQUEST"})
@Table(name = "project")
public class Project extends BusinessEntity {

    @Column(name = "tracking_number", updatable = false)
    private String trackingNumber;

    @Column(name = "name", updatable = false)
    private String name;

    @AuditedReference("organization_unit")
    @Column(name = "subsidiary_id", updatable = false)
    private Long subsidiaryId;

    @AuditedReference("person")
    @Column(name = "owner_id")
    private Long ownerId;

    @AuditedReference("customer")
    @Column(name = "customer_id")
    private Long customerId;

    @Column(name = "customer_group")
    private String customerGroup;

    @Column(name = "specialty")
    private String specialty;

    @Column(name = "sub_specialty")
    private String subSpecialty;

    @Column(name = "region")
    private String region;

    @Column(name = "estimated_amount")
    private BigDecimal estimatedAmount;

    @Column(name = "expected_bid_on")
    private LocalDate expectedBidOn;

    @Column(name = "tender_number")
    private String tenderNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ProjectKind kind;

    @Column(name = "clue_source")
    private String clueSource;

    @Column(name = "competitors")
    private String competitors;

    @Column(name = "description")
    private String description;

    @Enumerated(EnumType.STRING)
    @Column(name = "form")
    private ProjectForm form = ProjectForm.REGISTRATION;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ProjectState state = ProjectState.TRACKING;

    @Column(name = "registered_at", updatable = false)
    private LocalDateTime registeredAt;

    @NotAudited
    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    @NotAudited
    @Column(name = "approval_id")
    private Long approvalId;

    @Column(name = "review_amount")
    private BigDecimal reviewAmount;

    @Column(name = "review_running")
    private boolean reviewRunning;

    @Column(name = "reviewed_on")
    private LocalDate reviewedOn;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "our_price")
    private BigDecimal ourPrice;

    @Column(name = "finished_at")
    private LocalDateTime finishedAt;

    @Column(name = "close_reason")
    private String closeReason;

    @NotAudited
    @Column(name = "name_key", updatable = false)
    private String nameKey;

    @NotAudited
    @Column(name = "pinyin", updatable = false)
    private String pinyin;

    @NotAudited
    @Column(name = "initials", updatable = false)
    private String initials;

    @NotAudited
    @Column(name = "tender_key")
    private String tenderKey;

    @NotAudited
    @Column(name = "active_tender_number")
    private String activeTenderNumber;

    protected Project() {
    }

    Project(String trackingNumber, ProjectDraft draft, Long subsidiaryId, Long ownerId, LocalDateTime registeredAt) {
        this.trackingNumber = trackingNumber;
        this.name = draft.getName();
        this.nameKey = NameKey.similar(name);
        PinyinKey key = PinyinKey.of(name);
        this.pinyin = key.full();
        this.initials = key.initials();
        this.subsidiaryId = subsidiaryId;
        this.ownerId = ownerId;
        this.registeredAt = registeredAt;
        fill(draft, registeredAt);
    }

    /** Takes over what may change; the time makes a new version even when only child rows differ. */
    final void fill(ProjectDraft draft, LocalDateTime now) {
        changedAt = now;
        customerId = draft.getCustomerId();
        customerGroup = draft.getGroup();
        specialty = draft.getSpecialty();
        subSpecialty = draft.getSubSpecialty();
        region = draft.getRegion();
        estimatedAmount = Money.of(draft.getEstimatedAmount());
        expectedBidOn = draft.getExpectedBidOn();
        kind = draft.getKind();
        clueSource = draft.getClueSource();
        competitors = draft.getCompetitors();
        description = draft.getDescription();
        tenderNumber = draft.getTenderNumber();
        tenderKey = TenderNumber.key(tenderNumber);
        activeTenderNumber = tenderKey;
    }

    /** The initiation review begins, for the first time or again. */
    void startReview() {
        if (state != ProjectState.INITIATION_REVIEW) {
            become(ProjectState.INITIATION_REVIEW);
        }
        form = ProjectForm.INITIATION;
        reviewAmount = estimatedAmount;
        reviewRunning = true;
    }

    void reviewedBy(Long approval) {
        approvalId = approval;
    }

    /** Approved, the project is tracked; otherwise its owner edits and submits it again. */
    void reviewDecided(ApprovalOutcome outcome, LocalDate today) {
        reviewRunning = false;
        if (outcome == ApprovalOutcome.APPROVED && state == ProjectState.INITIATION_REVIEW) {
            become(ProjectState.TRACKING);
            reviewedOn = today;
        }
    }

    /** The bid opening brought a result; the tracking is complete. */
    public void completeWith(ProjectState result, LocalDate opened, BigDecimal price, LocalDateTime now) {
        if (!ProjectState.OUTCOMES.contains(result)) {
            throw new IllegalArgumentException("no outcome: " + result);
        }
        finish(result, now);
        openedOn = opened;
        ourPrice = Money.of(price);
    }

    void close(String reason, LocalDateTime now) {
        finish(ProjectState.CLOSED, now);
        closeReason = reason;
    }

    /** Refuses (422 {@code WRONG_STATE}) unless the project is in that state. */
    public void requireState(ProjectState required) {
        if (state != required) {
            throw BusinessException.rule("WRONG_STATE");
        }
    }

    void requireOpen() {
        if (!state.open()) {
            throw BusinessException.rule("WRONG_STATE");
        }
    }

    private void finish(ProjectState end, LocalDateTime now) {
        become(end);
        finishedAt = now;
        reviewRunning = false;
        activeTenderNumber = null;
    }

    private void become(ProjectState next) {
        if (!state.mayBecome(next)) {
            throw BusinessException.rule("WRONG_STATE");
        }
        state = next;
    }

    public String getTrackingNumber() {
        return trackingNumber;
    }

    public String getName() {
        return name;
    }

    public Long getSubsidiaryId() {
        return subsidiaryId;
    }

    public Long getOwnerId() {
        return ownerId;
    }

    public Long getCustomerId() {
        return customerId;
    }

    /** The end user's group, 所属集团. */
    public String getCustomerGroup() {
        return customerGroup;
    }

    public String getSpecialty() {
        return specialty;
    }

    public String getSubSpecialty() {
        return subSpecialty;
    }

    public String getRegion() {
        return region;
    }

    public BigDecimal getEstimatedAmount() {
        return estimatedAmount;
    }

    public LocalDate getExpectedBidOn() {
        return expectedBidOn;
    }

    public String getTenderNumber() {
        return tenderNumber;
    }

    public ProjectKind getKind() {
        return kind;
    }

    public String getClueSource() {
        return clueSource;
    }

    public String getCompetitors() {
        return competitors;
    }

    public String getDescription() {
        return description;
    }

    public ProjectForm getForm() {
        return form;
    }

    public ProjectState getState() {
        return state;
    }

    public boolean isOpen() {
        return state.open();
    }

    public LocalDateTime getRegisteredAt() {
        return registeredAt;
    }

    /** The initiation review's approval; null while there was none. */
    public Long getApprovalId() {
        return approvalId;
    }

    /** The amount the last review is about. */
    public BigDecimal getReviewAmount() {
        return reviewAmount;
    }

    public boolean isReviewRunning() {
        return reviewRunning;
    }

    /** Day on which the initiation was approved; null before. */
    public LocalDate getReviewedOn() {
        return reviewedOn;
    }

    /** Day of the bid opening; null without an outcome. */
    public LocalDate getOpenedOn() {
        return openedOn;
    }

    public BigDecimal getOurPrice() {
        return ourPrice;
    }

    public LocalDateTime getFinishedAt() {
        return finishedAt;
    }

    public String getCloseReason() {
        return closeReason;
    }

    String getTenderKey() {
        return tenderKey;
    }

    String getNameKey() {
        return nameKey;
    }

    String getPinyin() {
        return pinyin;
    }
}
