package org.tenderline.approval;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tenderline.approval.inbox.FillIn;
import org.tenderline.approval.inbox.FillIns;
import org.tenderline.security.Caller;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;

/** Documents that came back to their requester, to be mended and submitted again. */
@Dependent
public class ReturnedDocuments implements FillIns {

    @Inject
    private Records records;

    @Override
    public Page<FillIn> ofCaller(PageRequest request) {
        return records.select(Approval.class).where("e.requesterId = ? and e.state = ?", Caller.current().personId(), ApprovalState.RETURNED)
                .orderBy("e.finishedAt, e.id").page(request)
                .map(approval -> new FillIn(approval.getKind(), approval.getNumber(), approval.getTitle(),
                        approval.getFinishedAt().toLocalDate(), true));
    }
}
