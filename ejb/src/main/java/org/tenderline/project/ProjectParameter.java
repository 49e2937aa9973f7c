package org.tenderline.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.tenderline.audit.Audited;
import org.tenderline.shared.BusinessEntity;

/** A setting of this room, kept as data. */
@Entity
@Audited("project_parameter")
@Table(name = "project_parameter")
public class ProjectParameter extends BusinessEntity {

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "value")
    private String value;

    protected ProjectParameter() {
    }

    public String getValue() {
        return value;
    }
}
