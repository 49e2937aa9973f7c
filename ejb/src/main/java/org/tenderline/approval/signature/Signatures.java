package org.tenderline.approval.signature;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenderline.attachment.Attachment;
import org.tenderline.attachment.AttachmentRow;
import org.tenderline.attachment.AttachmentService;
import org.tenderline.attachment.FileType;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violations;

/** The caller's own signature picture. */
@Stateless
public class Signatures {

    private static final Set<FileType> PICTURES = EnumSet.of(FileType.PNG, FileType.JPG);
    private static final int MAXIMUM_KILOBYTES = 500;
    private static final long KILO = 1_024;

    @Inject
    private AttachmentService attachments;

    @Requires(Right.APPROVAL_ACT)
    public Optional<Attachment> mine() {
        return all().stream().reduce((earlier, later) -> later);
    }

    /** Takes the place of the former picture. Refuses what is no picture by its content, or too large for one. */
    @Requires(Right.APPROVAL_ACT)
    public void replace(String name, InputStream content) {
        List<Attachment> former = all();
        takePlace(attachments.add(SignatureDocuments.KIND, number(), name, content), former);
    }

    /** As {@link #replace(String, InputStream)}, of a file that the caller sent before. */
    @Requires(Right.APPROVAL_ACT)
    public Attachment replace(String fileKey) {
        List<Attachment> former = all();
        attachments.attach(SignatureDocuments.KIND, number(), List.of(fileKey));
        Attachment picture = all().stream().filter(each -> each.getFileKey().equals(fileKey)).findFirst().orElseThrow(BusinessException::notFound);
        takePlace(picture, former);
        return picture;
    }

    private void takePlace(Attachment picture, List<Attachment> former) {
        new Violations().check(PICTURES.contains(picture.getType()), AttachmentService.FIELD, "NOT_A_PICTURE")
                .check(picture.getSize() <= MAXIMUM_KILOBYTES * KILO, AttachmentService.FIELD, "PICTURE_TOO_LARGE", MAXIMUM_KILOBYTES).throwIfAny();
        former.forEach(old -> attachments.remove(old.getFileKey()));
    }

    @Requires(Right.APPROVAL_ACT)
    public void remove() {
        all().forEach(picture -> attachments.remove(picture.getFileKey()));
    }

    private List<Attachment> all() {
        return Caller.current().personId() == null ? List.of()
                : attachments.list(SignatureDocuments.KIND, number()).stream().map(AttachmentRow::attachment).toList();
    }

    private static String number() {
        return Caller.current().personId().toString();
    }
}
