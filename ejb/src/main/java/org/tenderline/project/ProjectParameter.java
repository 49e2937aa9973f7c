package org.tenderline.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.tenderline.audit.Audited;
import org.tenderline.shared.Setting;

/** A setting of this room. */
@Entity
@Audited("project_parameter")
@Table(name = "project_parameter")
public class ProjectParameter extends Setting {
}
