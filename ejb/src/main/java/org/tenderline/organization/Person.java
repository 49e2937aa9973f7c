package org.tenderline.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.tenderline.audit.Audited;
import org.tenderline.audit.AuditedReference;
import org.tenderline.shared.BusinessEntity;

/** An employee with an account. What they may do follows from their positions; a disabled person may do nothing. */
@Entity
@Audited("person")
@Table(name = "person")
public class Person extends BusinessEntity {

    @Column(name = "username", updatable = false)
    private String username;

    @Column(name = "name")
    private String name;

    @AuditedReference("organization_unit")
    @Column(name = "unit_id")
    private Long unitId;

    @AuditedReference("organization_unit")
    @Column(name = "subsidiary_id")
    private Long subsidiaryId;

    @Column(name = "email")
    private String email;

    @Column(name = "phone")
    private String phone;

    @Column(name = "enabled")
    private boolean enabled = true;

    protected Person() {
    }

    public Person(String username, String name, OrganizationUnit unit) {
        this.username = username;
        this.name = name;
        moveTo(unit);
    }

    public void moveTo(OrganizationUnit unit) {
        unitId = unit.getId();
        subsidiaryId = unit.ownSubsidiaryId();
    }

    public void reachableAt(String newEmail, String newPhone) {
        email = newEmail;
        phone = newPhone;
    }

    public void rename(String newName) {
        name = newName;
    }

    public void disable() {
        enabled = false;
    }

    public void enable() {
        enabled = true;
    }

    public String getUsername() {
        return username;
    }

    public String getName() {
        return name;
    }

    public Long getUnitId() {
        return unitId;
    }

    /** Null at headquarters. */
    public Long getSubsidiaryId() {
        return subsidiaryId;
    }

    public String getEmail() {
        return email;
    }

    public String getPhone() {
        return phone;
    }

    public boolean isEnabled() {
        return enabled;
    }
}
