package org.tenderline.attachment.api;

import java.time.LocalDateTime;
import org.tenderline.attachment.Attachment;
import org.tenderline.attachment.AttachmentRow;

/** A file of a document; {@code key} is the last part of its address. */
public record AttachmentView(String key, String name, String type, long size, String sha256, String uploadedBy, LocalDateTime uploadedAt) {

    static AttachmentView of(AttachmentRow row) {
        Attachment attachment = row.attachment();
        return new AttachmentView(attachment.getFileKey(), attachment.getName(), attachment.getType().mediaType(), attachment.getSize(),
                attachment.getSha256(), row.uploaderName(), attachment.getUploadedAt());
    }
}
