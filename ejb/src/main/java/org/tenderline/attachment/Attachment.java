package org.tenderline.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.tenderline.audit.Audited;
import org.tenderline.audit.NotAudited;
import org.tenderline.shared.BusinessEntity;
import org.tenderline.shared.BusinessException;

/** A file of a document. It never changes; removed, it is no longer listed nor served, but row and file stay. */
@Entity
@Audited(typeAttribute = "documentKind", parent = "documentId")
@Table(name = "attachment")
public class Attachment extends BusinessEntity {

    @NotAudited
    @Column(name = "document_kind", updatable = false)
    private String documentKind;

    @NotAudited
    @Column(name = "document_number", updatable = false)
    private String documentNumber;

    @NotAudited
    @Column(name = "document_id", updatable = false)
    private Long documentId;

    @NotAudited
    @Column(name = "file_key", updatable = false)
    private String fileKey;

    @NotAudited
    @Column(name = "name", updatable = false)
    private String name;

    /** The name while the file is listed, so that the history tells by name which one came and which one went. */
    @Column(name = "listed_name")
    private String listedName;

    @NotAudited
    @Enumerated(EnumType.STRING)
    @Column(name = "type", updatable = false)
    private FileType type;

    @NotAudited
    @Column(name = "size", updatable = false)
    private long size;

    @Column(name = "sha256", updatable = false)
    private String sha256;

    @NotAudited
    @Column(name = "uploader_id", updatable = false)
    private Long uploaderId;

    @NotAudited
    @Column(name = "uploaded_at", updatable = false)
    private LocalDateTime uploadedAt;

    @NotAudited
    @Column(name = "remover_id")
    private Long removerId;

    @NotAudited
    @Column(name = "removed_at")
    private LocalDateTime removedAt;

    protected Attachment() {
    }

    Attachment(String kind, String number, AttachedDocument document, AttachmentUpload upload) {
        documentKind = kind;
        documentNumber = number;
        documentId = document.id();
        fileKey = upload.getFileKey();
        name = upload.getName();
        listedName = name;
        type = upload.getType();
        size = upload.getSize();
        sha256 = upload.getSha256();
        uploaderId = upload.getUploaderId();
        uploadedAt = upload.getUploadedAt();
    }

    void remove(Long person, LocalDateTime now) {
        if (isRemoved()) {
            throw BusinessException.rule("WRONG_STATE");
        }
        listedName = null;
        removerId = person;
        removedAt = now;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }

    public String getDocumentKind() {
        return documentKind;
    }

    public String getDocumentNumber() {
        return documentNumber;
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

    public LocalDateTime getUploadedAt() {
        return uploadedAt;
    }
}
