package org.tenderline.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tenderline.security.scope.DocumentGrant;
import org.tenderline.security.scope.Records;

/** A task opens the document it is about, while it is open and afterwards (A2). */
@ApplicationScoped
public class TaskGrant implements DocumentGrant {

    @Inject
    private Records records;

    @Override
    public boolean opens(String documentKind, String documentNumber, Long personId) {
        return records.select(ApprovalTask.class).where("e.approval.kind = ? and e.holderId = ?", documentKind, personId)
                .where("e.approval.number = ? or e.approval.number like ?", documentNumber, documentNumber + "-%").exists();
    }
}
