package org.tenderline.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.tenderline.shared.BusinessEntity;

/** A file that was received and checked, and waits for its document to be saved. Only who sent it sees it; after a day it goes. */
@Entity
@Table(name = "attachment_upload")
public class AttachmentUpload extends BusinessEntity {

    @Column(name = "file_key", updatable = false)
    private String fileKey;

    @Column(name = "name", updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "type", updatable = false)
    private FileType type;

    @Column(name = "size", updatable = false)
    private long size;

    @Column(name = "sha256", updatable = false)
    private String sha256;

    @Column(name = "uploader_id", updatable = false)
    private Long uploaderId;

    @Column(name = "uploaded_at", updatable = false)
    private LocalDateTime uploadedAt;

    protected AttachmentUpload() {
    }

    AttachmentUpload(String name, FileType type, AttachmentFolder.Stored stored, Long uploaderId, LocalDateTime uploadedAt) {
        this.fileKey = stored.key();
        this.name = name;
        this.type = type;
        this.size = stored.size();
        this.sha256 = stored.sha256();
        this.uploaderId = uploaderId;
        this.uploadedAt = uploadedAt;
    }

    /** The random name by which it is asked for. */
    public String getFileKey() {
        return fileKey;
    }

    public String getName() {
        return name;
    }

    public FileType getType() {
        return type;
    }

    public long getSize() {
        return size;
    }

    public String getSha256() {
        return sha256;
    }

    Long getUploaderId() {
        return uploaderId;
    }

    LocalDateTime getUploadedAt() {
        return uploadedAt;
    }
}
