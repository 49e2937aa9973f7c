package org.tenderline.project.api;

import jakarta.json.bind.annotation.JsonbTransient;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.tenderline.approval.ApprovalState;
import org.tenderline.project.Project;
import org.tenderline.project.ProjectDraft;
import org.tenderline.project.ProjectForm;
import org.tenderline.project.ProjectKind;
import org.tenderline.project.ProjectRow;
import org.tenderline.project.ProjectState;
import org.tenderline.shared.BusinessClock;

/**
 * A project as the API shows it, alone and in lists.
 *
 * @param approval the initiation review; null while there was none
 */
public record ProjectView(Long id, int version, String trackingNumber, ProjectState state, ProjectForm form, String name,
                          Long customerId, String customerName, String group, String specialty, String subSpecialty,
                          String region, BigDecimal estimatedAmount, LocalDate expectedBidOn, String tenderNumber,
                          ProjectKind kind, String clueSource, String competitors, String description, InitiationBody initiation,
                          List<DecisionBody> decisionGroup, String owner, String ownerName, String subsidiary,
                          String subsidiaryName, LocalDateTime createdAt, LocalDate openedOn, BigDecimal ourPrice,
                          LocalDateTime finishedAt, String closeReason, Review approval) {

    /** The approval of the initiation review. */
    public record Review(Long id, ApprovalState state) {
    }

    static ProjectView of(ProjectRow row, ProjectDraft draft) {
        Project project = row.project();
        return new ProjectView(project.getId(), project.getVersion(), project.getTrackingNumber(), project.getState(),
                project.getForm(), project.getName(), project.getCustomerId(), row.customerName(), project.getCustomerGroup(),
                project.getSpecialty(), project.getSubSpecialty(), project.getRegion(), project.getEstimatedAmount(),
                project.getExpectedBidOn(), project.getTenderNumber(), project.getKind(), project.getClueSource(),
                project.getCompetitors(), project.getDescription(), InitiationBody.of(draft.getInitiation()),
                DecisionBody.of(draft.getDecisionGroup()), row.owner(), row.ownerName(), row.subsidiary(), row.subsidiaryName(),
                project.getRegisteredAt(), project.getOpenedOn(), project.getOurPrice(), project.getFinishedAt(),
                project.getCloseReason(), project.getApprovalId() == null ? null
                        : new Review(project.getApprovalId(), row.approvalState()));
    }

    /** As it is written in answers. */
    @JsonbTransient
    String createdAtText() {
        return createdAt.atZone(BusinessClock.ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
