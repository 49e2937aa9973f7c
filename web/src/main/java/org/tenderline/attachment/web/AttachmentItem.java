package org.tenderline.attachment.web;

import java.io.Serializable;
import java.time.LocalDateTime;
import org.tenderline.attachment.AttachmentRow;
import org.tenderline.attachment.AttachmentUpload;

/** One line of the list of files: an attachment, or a file that waits for its form to be saved. */
public record AttachmentItem(String key, String name, String size, String by, LocalDateTime at, boolean waiting) implements Serializable {

    private static final long KILO = 1024;

    static AttachmentItem of(AttachmentRow row) {
        return new AttachmentItem(row.attachment().getFileKey(), row.attachment().getName(), size(row.attachment().getSize()),
                row.uploaderName(), row.attachment().getUploadedAt(), false);
    }

    static AttachmentItem of(AttachmentUpload upload) {
        return new AttachmentItem(upload.getFileKey(), upload.getName(), size(upload.getSize()), null, null, true);
    }

    static String size(long bytes) {
        return bytes < KILO * KILO ? Math.max(1, (bytes + KILO / 2) / KILO) + " KB" : String.format("%.1f MB", (double) bytes / (KILO * KILO));
    }
}
