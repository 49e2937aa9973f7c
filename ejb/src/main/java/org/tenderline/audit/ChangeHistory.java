package org.tenderline.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessEntity;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;

/** Reads a record's history with the reader's own rights: only of a record that the caller could load. */
@Stateless
public class ChangeHistory {

    @Inject
    private Records records;

    /** Newest first. The record itself is read again within the caller's scope. */
    @Requires(Right.BUSINESS)
    public Page<Change> of(Class<? extends BusinessEntity> type, Long recordId, PageRequest request) {
        records.get(type, recordId);
        return records.select(Change.class)
                .where("e.recordType = ? and e.recordId = ?", type.getAnnotation(Audited.class).value(), recordId)
                .orderBy("e.id desc").page(request);
    }
}
