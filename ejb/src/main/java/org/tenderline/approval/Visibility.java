package org.tenderline.approval;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.tenderline.security.Caller;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessException;

/**
 * Who sees an approval: its requester, everybody who has to do with a task of it, and whoever reaches the document by data scope (A2).
 */
@Dependent
class Visibility {

    private static final String KEY = "new " + ApprovalKey.class.getName() + "(e.id, e.kind, e.number, e.requesterId)";

    @Inject
    private Records records;

    @Inject
    private Involvement involvement;

    @Inject
    @Any
    private Instance<DocumentReach> documents;

    /** Refuses with 404 an approval the caller may not see. Reads keys only, so that a later lock still reads the row afresh. */
    ApprovalKey require(long approvalId) {
        return records.select(Approval.class).where("e.id = ?", approvalId).list(KEY, ApprovalKey.class, 1).stream()
                .filter(this::sees).findFirst().orElseThrow(BusinessException::notFound);
    }

    boolean sees(ApprovalKey key) {
        Caller caller = Caller.current();
        return caller.isSystem() || key.requesterId().equals(caller.personId()) || reaches(key)
                || involvement.inApproval(key.approvalId(), key.kind(), caller.personId());
    }

    private boolean reaches(ApprovalKey key) {
        return documents.stream().anyMatch(room -> room.covers(key.kind()) && room.reaches(key.kind(), key.number()));
    }
}
