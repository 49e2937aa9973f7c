package org.tenderline.attachment;

import java.io.Serializable;

/** An attachment with the name of who added it. */
public record AttachmentRow(Attachment attachment, String uploaderName) implements Serializable {
}
