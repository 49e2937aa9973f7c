package org.tenderline.support;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.tenderline.audit.Audited;
import org.tenderline.shared.Setting;

/** A setting of this room. */
@Entity
@Audited("support_parameter")
@Table(name = "support_parameter")
public class SupportParameter extends Setting {
}
