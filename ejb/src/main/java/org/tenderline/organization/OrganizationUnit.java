package org.tenderline.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.tenderline.audit.Audited;
import org.tenderline.shared.BusinessEntity;

/** A unit of the org chart. Every unit below a subsidiary carries that subsidiary's id; headquarters' units carry none. */
@Entity
@Audited("organization_unit")
@Table(name = "organization_unit")
public class OrganizationUnit extends BusinessEntity {

    @Column(name = "parent_id")
    private Long parentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private UnitKind kind;

    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Column(name = "subsidiary_id")
    private Long subsidiaryId;

    @Column(name = "sort_order")
    private int sortOrder;

    @Column(name = "active")
    private boolean active = true;

    protected OrganizationUnit() {
    }

    public OrganizationUnit(OrganizationUnit parent, UnitKind kind, String code, String name, int sortOrder) {
        this.parentId = parent == null ? null : parent.getId();
        this.subsidiaryId = parent == null ? null : parent.ownSubsidiaryId();
        this.kind = kind;
        this.code = code;
        this.name = name;
        this.sortOrder = sortOrder;
    }

    /** The subsidiary that this unit is or belongs to; null at headquarters. */
    public Long ownSubsidiaryId() {
        return kind == UnitKind.SUBSIDIARY ? getId() : subsidiaryId;
    }

    public void rename(String newName) {
        name = newName;
    }

    public void moveBelow(OrganizationUnit parent) {
        parentId = parent.getId();
        subsidiaryId = parent.ownSubsidiaryId();
    }

    public void close() {
        active = false;
    }

    /** As it was before an import that is taken back. */
    void restore(String formerName, boolean formerlyActive) {
        name = formerName;
        active = formerlyActive;
    }

    public Long getParentId() {
        return parentId;
    }

    public UnitKind getKind() {
        return kind;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public int getSortOrder() {
        return sortOrder;
    }

    public boolean isActive() {
        return active;
    }
}
