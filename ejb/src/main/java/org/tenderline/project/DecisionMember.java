package org.tenderline.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.tenderline.audit.Audited;
import org.tenderline.audit.AuditedReference;
import org.tenderline.audit.NotAudited;
import org.tenderline.shared.BusinessEntity;

/** A person of the customer who takes part in the decision (决标组成员). */
@Entity
@Audited(value = "project", parent = "projectId")
@Table(name = "project_decision_member")
public class DecisionMember extends BusinessEntity {

    @NotAudited
    @Column(name = "project_id")
    private Long projectId;

    @AuditedReference("customer_card")
    @Column(name = "card_id")
    private Long cardId;

    @Column(name = "role")
    private String role;

    protected DecisionMember() {
    }

    DecisionMember(Long projectId, Long cardId, String role) {
        this.projectId = projectId;
        this.cardId = cardId;
        this.role = role;
    }

    void plays(String newRole) {
        role = newRole;
    }

    Long getCardId() {
        return cardId;
    }
}
