package org.tenderline.approval;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tenderline.approval.delegation.Delegation;
import org.tenderline.approval.delegation.DelegationQueries;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;

/** Who has to do with an approval: its tasks' holders, those they acted for, and who stands in for the holder of an open one (A2, E4). */
@Dependent
class Involvement {

    @Inject
    private Records records;

    @Inject
    private DelegationQueries delegations;

    /** Whether the person has to do with a task of that approval. */
    boolean inApproval(Long approvalId, String kind, Long personId) {
        return own(records.select(ApprovalTask.class).where("e.approval.id = ?", approvalId), personId).exists()
                || standsIn(records.select(ApprovalTask.class).where("e.approval.id = ?", approvalId), kind, personId);
    }

    /** Whether the person has to do with a task about that document or about a part of it. */
    boolean inDocument(String kind, String number, Long personId) {
        return own(about(kind, number), personId).exists() || standsIn(about(kind, number), kind, personId);
    }

    private Selection<ApprovalTask> about(String kind, String number) {
        return records.select(ApprovalTask.class).where("e.approval.kind = ?", kind)
                .where("e.approval.number = ? or e.approval.number like ?", number, number + "-%");
    }

    private static Selection<ApprovalTask> own(Selection<ApprovalTask> tasks, Long personId) {
        return tasks.where("e.holderId = ? or e.onBehalfOfId = ?", personId, personId);
    }

    private boolean standsIn(Selection<ApprovalTask> tasks, String kind, Long personId) {
        List<Long> absent = personId == null ? List.of() : delegations.heldBy(personId).stream()
                .filter(delegation -> delegation.covers(kind)).map(Delegation::getDelegatorId).toList();
        return !absent.isEmpty() && tasks.where("e.holderId in ? and e.time.finishedAt is null", absent).exists();
    }
}
