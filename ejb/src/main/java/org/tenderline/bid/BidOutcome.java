package org.tenderline.bid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.tenderline.audit.Audited;
import org.tenderline.audit.NotAudited;
import org.tenderline.project.Project;
import org.tenderline.security.scope.Matter;
import org.tenderline.security.scope.Scoped;
import org.tenderline.shared.BusinessEntity;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Money;

/** What came of a project's bid (G4); there is one at most. */
@Entity
@Audited(value = "project", parent = "projectId")
@Scoped(value = Matter.PROJECT, owners = "ownerId", number = "trackingNumber", documents = "INITIATION")
@Table(name = "bid_outcome")
public class BidOutcome extends BusinessEntity {

    @NotAudited
    @Column(name = "project_id", updatable = false)
    private Long projectId;

    @NotAudited
    @Column(name = "tracking_number", updatable = false)
    private String trackingNumber;

    @NotAudited
    @Column(name = "subsidiary_id")
    private Long subsidiaryId;

    @NotAudited
    @Column(name = "owner_id")
    private Long ownerId;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "result")
    private OutcomeResult result;

    @Column(name = "our_price")
    private BigDecimal ourPrice;

    @Column(name = "our_rank")
    private Integer ourRank;

    @Column(name = "winner")
    private String winner;

    /** One reason a line. */
    @Column(name = "reasons")
    private String reasons;

    @Column(name = "remark")
    private String remark;

    @Column(name = "contract_number")
    private String contractNumber;

    @NotAudited
    @Column(name = "recorded_at", updatable = false)
    private LocalDateTime recordedAt;

    @NotAudited
    @Column(name = "recorded_by_id", updatable = false)
    private Long recordedById;

    protected BidOutcome() {
    }

    /** @param form validated */
    BidOutcome(Project project, OutcomeForm form, LocalDateTime recordedAt, Long recordedById) {
        this.projectId = project.getId();
        this.trackingNumber = project.getTrackingNumber();
        this.subsidiaryId = project.getSubsidiaryId();
        this.ownerId = project.getOwnerId();
        this.openedOn = form.openedOn();
        this.result = form.result();
        this.ourPrice = Money.of(form.ourPrice());
        this.ourRank = form.ourRank();
        this.winner = form.winner();
        this.reasons = form.reasons().isEmpty() ? null : String.join("\n", form.reasons());
        this.remark = form.remark();
        this.contractNumber = form.contractNumber();
        this.recordedAt = recordedAt;
        this.recordedById = recordedById;
    }

    /** The contract is usually signed weeks after the opening; its number is added then. */
    void contractSigned(String number) {
        if (result != OutcomeResult.WON) {
            throw BusinessException.rule("WRONG_STATE");
        }
        contractNumber = number;
    }

    public Long getProjectId() {
        return projectId;
    }

    public String getTrackingNumber() {
        return trackingNumber;
    }

    public Long getSubsidiaryId() {
        return subsidiaryId;
    }

    public Long getOwnerId() {
        return ownerId;
    }

    public LocalDate getOpenedOn() {
        return openedOn;
    }

    public OutcomeResult getResult() {
        return result;
    }

    /** Null only when the bid was abandoned. */
    public BigDecimal getOurPrice() {
        return ourPrice;
    }

    public Integer getOurRank() {
        return ourRank;
    }

    public String getWinner() {
        return winner;
    }

    public List<String> getReasons() {
        return reasons == null ? List.of() : reasons.lines().toList();
    }

    public String getRemark() {
        return remark;
    }

    public String getContractNumber() {
        return contractNumber;
    }

    public LocalDateTime getRecordedAt() {
        return recordedAt;
    }

    public Long getRecordedById() {
        return recordedById;
    }
}
