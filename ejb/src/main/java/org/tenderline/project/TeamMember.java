package org.tenderline.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.tenderline.audit.Audited;
import org.tenderline.audit.AuditedReference;
import org.tenderline.audit.NotAudited;
import org.tenderline.shared.BusinessEntity;

/** One of our own people on a project, and the duty. */
@Entity
@Audited(value = "project", parent = "projectId")
@Table(name = "project_team_member")
public class TeamMember extends BusinessEntity {

    @NotAudited
    @Column(name = "project_id")
    private Long projectId;

    @AuditedReference("person")
    @Column(name = "person_id")
    private Long personId;

    @Column(name = "duty")
    private String duty;

    protected TeamMember() {
    }

    TeamMember(Long projectId, Long personId, String duty) {
        this.projectId = projectId;
        this.personId = personId;
        this.duty = duty;
    }

    void charge(String newDuty) {
        duty = newDuty;
    }

    Long getPersonId() {
        return personId;
    }
}
