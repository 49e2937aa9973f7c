package org.tenderline.approval;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tenderline.attachment.AttachmentContent;
import org.tenderline.attachment.AttachmentService;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessException;

/** The signatures under decisions. */
@Stateless
public class SignedTasks {

    @Inject
    private Records records;

    @Inject
    private Visibility visibility;

    @Inject
    private AttachmentService attachments;

    /** The picture a decision was made with, for whoever sees the approval; 404 where there is none. */
    @Requires(Right.APPROVAL_ACT)
    public AttachmentContent picture(long taskId) {
        ApprovalTask task = records.select(ApprovalTask.class).where("e.id = ? and e.signatureKey is not null", taskId).first()
                .orElseThrow(BusinessException::notFound);
        visibility.require(task.getApproval().getId());
        return attachments.kept(task.getSignatureKey());
    }
}
