package org.tenderline.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.tenderline.audit.Audited;
import org.tenderline.audit.NotAudited;
import org.tenderline.shared.BusinessEntity;

/** What the initiation review form adds to the registration form. */
@Entity
@Audited(value = "project", parent = "projectId")
@Table(name = "project_initiation")
public class ProjectInitiation extends BusinessEntity {

    @NotAudited
    @Column(name = "project_id")
    private Long projectId;

    @Column(name = "purpose")
    private String purpose;

    @Column(name = "payment_record")
    private String paymentRecord;

    @Column(name = "technical_feasibility")
    private String technicalFeasibility;

    @Column(name = "resources")
    private String resources;

    @Column(name = "risks")
    private String risks;

    @Column(name = "expected_margin")
    private BigDecimal expectedMargin;

    protected ProjectInitiation() {
    }

    ProjectInitiation(Long projectId) {
        this.projectId = projectId;
    }

    void fill(InitiationDraft draft) {
        purpose = draft.getPurpose();
        paymentRecord = draft.getPaymentRecord();
        technicalFeasibility = draft.getTechnicalFeasibility();
        resources = draft.getResources();
        risks = draft.getRisks();
        BigDecimal margin = draft.getExpectedMargin();
        expectedMargin = margin == null ? null : margin.setScale(InitiationDraft.MARGIN_SCALE);
    }

    InitiationDraft draft() {
        InitiationDraft draft = new InitiationDraft();
        draft.setPurpose(purpose);
        draft.setPaymentRecord(paymentRecord);
        draft.setTechnicalFeasibility(technicalFeasibility);
        draft.setResources(resources);
        draft.setRisks(risks);
        draft.setExpectedMargin(expectedMargin);
        return draft;
    }

    Long getProjectId() {
        return projectId;
    }
}
