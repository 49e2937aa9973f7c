package org.tenderline.attachment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;

/** Takes away what no document wants: files that waited too long, and files whose transaction never committed. */
@Stateless
public class AttachmentCleaning {

    /** Longer than any form is kept open and any transaction runs. */
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final int SLICE = 500;

    @Inject
    private Records records;

    @Inject
    private AttachmentFolder folder;

    @Inject
    private BusinessClock clock;

    /** Forgets uploads that nobody saved; their files follow with {@link #deleteOrphans}. Returns how many. */
    @Requires(Right.JOB_START)
    public int forgetUploads() {
        LocalDateTime limit = clock.now().minus(PATIENCE);
        List<AttachmentUpload> old = records.select(AttachmentUpload.class).where("e.uploadedAt < ?", limit).list(SLICE);
        old.forEach(records::remove);
        return old.size();
    }

    /** Deletes files without a row. Returns how many. */
    @Requires(Right.JOB_START)
    public int deleteOrphans() {
        List<String> files = folder.olderThan(Instant.now().minus(PATIENCE));
        int deleted = 0;
        for (int from = 0; from < files.size(); from += SLICE) {
            List<String> slice = files.subList(from, Math.min(files.size(), from + SLICE));
            Set<String> known = new HashSet<>(keys(Attachment.class, slice));
            known.addAll(keys(AttachmentUpload.class, slice));
            for (String file : slice) {
                if (!known.contains(file)) {
                    folder.delete(file);
                    deleted++;
                }
            }
        }
        return deleted;
    }

    private List<String> keys(Class<?> type, List<String> files) {
        return records.unscoped(type, "a rule asks, not a person").where("e.fileKey in ?", files).list("e.fileKey", String.class, SLICE);
    }
}
