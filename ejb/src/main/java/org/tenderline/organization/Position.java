package org.tenderline.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.tenderline.audit.Audited;
import org.tenderline.audit.AuditedReference;
import org.tenderline.security.Role;
import org.tenderline.shared.BusinessEntity;

/** A role held by a person in a unit, from a day on and, once ended, to a last day (A1: each change is dated). */
@Entity
@Audited("position")
@Table(name = "organization_position")
public class Position extends BusinessEntity {

    @AuditedReference("person")
    @Column(name = "person_id")
    private Long personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @AuditedReference("organization_unit")
    @Column(name = "unit_id")
    private Long unitId;

    @AuditedReference("organization_unit")
    @Column(name = "subsidiary_id")
    private Long subsidiaryId;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    protected Position() {
    }

    public Position(Person person, Role role, OrganizationUnit unit, LocalDate validFrom) {
        this.personId = person.getId();
        this.role = role;
        this.unitId = unit.getId();
        this.subsidiaryId = unit.ownSubsidiaryId();
        this.validFrom = validFrom;
    }

    /** @param lastDay the last day on which the position is held */
    public void end(LocalDate lastDay) {
        validUntil = lastDay;
    }

    public boolean heldOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validUntil == null || !validUntil.isBefore(day));
    }

    public Long getPersonId() {
        return personId;
    }

    public Role getRole() {
        return role;
    }

    public Long getUnitId() {
        return unitId;
    }

    /** Null at headquarters. */
    public Long getSubsidiaryId() {
        return subsidiaryId;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    /** Null while it is held. */
    public LocalDate getValidUntil() {
        return validUntil;
    }
}
