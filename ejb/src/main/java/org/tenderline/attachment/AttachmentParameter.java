package org.tenderline.attachment;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.tenderline.audit.Audited;
import org.tenderline.shared.Setting;

/** A setting of this room. */
@Entity
@Audited("attachment_parameter")
@Table(name = "attachment_parameter")
public class AttachmentParameter extends Setting {
}
