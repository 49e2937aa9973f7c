package org.tenderline.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.tenderline.audit.Audited;
import org.tenderline.shared.BusinessEntity;

/** A specialty of a subsidiary with one of its sub-specialties. */
@Entity
@Audited("project_specialty")
@Table(name = "project_specialty")
public class Specialty extends BusinessEntity {

    @Column(name = "subsidiary_code")
    private String subsidiaryCode;

    @Column(name = "specialty")
    private String name;

    @Column(name = "sub_specialty")
    private String subSpecialty;

    @Column(name = "sort_order")
    private int sortOrder;

    protected Specialty() {
    }

    public String getName() {
        return name;
    }

    public String getSubSpecialty() {
        return subSpecialty;
    }
}
