package org.tenderline.attachment;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violations;

/** Receives, lists, hands out and removes the files of documents (L3). Who may is asked of the document's own room, each time. */
@Stateless
public class AttachmentService {

    /** The field that refusals of a file name. */
    public static final String FIELD = "file";
    /** Files of one document, and files of one person that wait for their documents. */
    public static final int MOST_FILES = 100;
    private static final String ROW = "new org.tenderline.attachment.AttachmentRow(e, p.name)";

    @Inject
    private Records records;

    @Inject
    private AttachmentFolder folder;

    @Inject
    private ContentCheck check;

    @Inject
    private AttachmentParameters parameters;

    @Inject
    private BusinessClock clock;

    @Inject
    @Any
    private Instance<AttachedDocuments> rooms;

    /** The files of a document, oldest first; 404 for a document that the caller may not read. */
    @Requires(Right.BUSINESS)
    public List<AttachmentRow> list(String kind, String number) {
        document(kind, number);
        return records.select(Attachment.class).join("join Person p on p.id = e.uploaderId")
                .where("e.documentKind = ? and e.documentNumber = ? and e.removedAt is null", kind, number)
                .list(ROW, AttachmentRow.class, MOST_FILES);
    }

    /** The files of several documents that their own room has found for the caller, oldest first. */
    @Requires(Right.BUSINESS)
    public List<AttachmentRow> listAll(String kind, Collection<String> numbers) {
        return numbers.isEmpty() ? List.of() : records.select(Attachment.class).join("join Person p on p.id = e.uploaderId")
                .where("e.documentKind = ? and e.documentNumber in ? and e.removedAt is null", kind, numbers)
                .list(ROW, AttachmentRow.class, MOST_FILES * numbers.size());
    }

    /** Whether the caller may add and remove files of that document. */
    @Requires(Right.BUSINESS)
    public boolean changeable(String kind, String number) {
        return find(kind, number).map(AttachedDocument::changeable).orElse(false);
    }

    /** 404 for a document that the caller may not read, 403 for one that the caller may not change. */
    @Requires(Right.BUSINESS)
    public void requireChangeable(String kind, String number) {
        changeableDocument(kind, number);
    }

    /** Checks and stores a file that waits for its document: it becomes an attachment by {@link #attach}, or goes after a day. */
    @Requires(Right.BUSINESS)
    public AttachmentUpload receive(String name, InputStream content) {
        AttachmentUpload upload = store(name, content);
        long waiting = records.select(AttachmentUpload.class).where("e.uploaderId = ?", Caller.current().personId()).count();
        new Violations().check(waiting < MOST_FILES, FIELD, "TOO_MANY_FILES", MOST_FILES).throwIfAny();
        records.add(upload);
        records.flush();
        return upload;
    }

    /** The caller's own waiting files among the given ones, in order of arrival. */
    @Requires(Right.BUSINESS)
    public List<AttachmentUpload> waiting(Collection<String> fileKeys) {
        return fileKeys.isEmpty() ? List.of() : records.select(AttachmentUpload.class)
                .where("e.uploaderId = ? and e.fileKey in ?", Caller.current().personId(), fileKeys).list(MOST_FILES);
    }

    /** Makes the caller's waiting files attachments of the document, in the transaction that saves it. */
    @Requires(Right.BUSINESS)
    public void attach(String kind, String number, Collection<String> fileKeys) {
        if (fileKeys.isEmpty()) {
            return;
        }
        AttachedDocument document = changeableDocument(kind, number);
        List<AttachmentUpload> uploads = waiting(fileKeys);
        new Violations().check(uploads.size() == fileKeys.size(), "attachments", "FILE_GONE").throwIfAny();
        requireRoom(kind, number, uploads.size());
        for (AttachmentUpload upload : uploads) {
            records.remove(upload);
            records.add(new Attachment(kind, number, document, upload));
        }
        records.flush();
    }

    /** Receives a file and attaches it at once. */
    @Requires(Right.BUSINESS)
    public Attachment add(String kind, String number, String name, InputStream content) {
        AttachedDocument document = changeableDocument(kind, number);
        requireRoom(kind, number, 1);
        Attachment attachment = new Attachment(kind, number, document, store(name, content));
        records.add(attachment);
        records.flush();
        return attachment;
    }

    /** Gives up a file that waits. */
    @Requires(Right.BUSINESS)
    public void discard(String fileKey) {
        waiting(List.of(fileKey)).forEach(records::remove);
    }

    /** Marks a file removed; it is no longer listed nor handed out, and the document's history says who did it. */
    @Requires(Right.BUSINESS)
    public void remove(String fileKey) {
        Attachment attachment = readable(fileKey);
        changeableDocument(attachment.getDocumentKind(), attachment.getDocumentNumber());
        attachment.remove(Caller.current().personId(), clock.now());
        records.flush();
    }

    /** The file with that key; 404 when its document is not for the caller, or it was removed. */
    @Requires(Right.BUSINESS)
    public AttachmentContent open(String fileKey) {
        return content(readable(fileKey));
    }

    /** A file for a room that answers itself for who may see it; also one that is no longer listed. */
    @Requires(Right.BUSINESS)
    public AttachmentContent kept(String fileKey) {
        return content(records.find(Attachment.class, "fileKey", fileKey).orElseThrow(BusinessException::notFound));
    }

    private static AttachmentContent content(Attachment attachment) {
        AttachmentContent content = new AttachmentContent(attachment.getName(), attachment.getType(), attachment.getSize(),
                AttachmentFolder.path(attachment.getFileKey()));
        if (!Files.isReadable(content.path())) {
            throw BusinessException.rule("FILE_MISSING");
        }
        return content;
    }

    private Attachment readable(String fileKey) {
        return records.find(Attachment.class, "fileKey", fileKey).filter(attachment -> !attachment.isRemoved())
                .filter(attachment -> find(attachment.getDocumentKind(), attachment.getDocumentNumber()).isPresent())
                .orElseThrow(BusinessException::notFound);
    }

    private AttachmentUpload store(String name, InputStream content) {
        String checked = FileName.checked(name);
        int megabytes = parameters.maximumMegabytes();
        long maximum = megabytes * 1024L * 1024L;
        AttachmentFolder.Stored stored = folder.write(content, maximum);
        new Violations().check(stored.size() <= maximum, FIELD, "FILE_TOO_LARGE", megabytes).throwIfAny();
        FileType type = check.check(checked, stored.path(), stored.size(), parameters.allowedTypes());
        return new AttachmentUpload(checked, type, stored, Caller.current().personId(), clock.now());
    }

    private void requireRoom(String kind, String number, int more) {
        long present = records.select(Attachment.class)
                .where("e.documentKind = ? and e.documentNumber = ? and e.removedAt is null", kind, number).count();
        new Violations().check(present + more <= MOST_FILES, FIELD, "TOO_MANY_FILES", MOST_FILES).throwIfAny();
    }

    private AttachedDocument changeableDocument(String kind, String number) {
        AttachedDocument document = document(kind, number);
        if (!document.changeable()) {
            throw BusinessException.forbidden();
        }
        return document;
    }

    private AttachedDocument document(String kind, String number) {
        return find(kind, number).orElseThrow(BusinessException::notFound);
    }

    private Optional<AttachedDocument> find(String kind, String number) {
        return number == null ? Optional.empty()
                : rooms.stream().filter(room -> room.kind().equals(kind)).findFirst().flatMap(room -> room.find(number));
    }
}
