package org.tenderline.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tenderline.approval.Action;
import org.tenderline.approval.ApprovalService;
import org.tenderline.approval.ApprovalTask;
import org.tenderline.approval.TaskState;
import org.tenderline.security.scope.Records;

/** Lets the approvers decide what has reached them, until the approval ends or the present is reached. */
@Dependent
class DemoApprovals {

    @Inject
    private Records records;

    @Inject
    private ApprovalService approvals;

    @Inject
    private DemoPeople people;

    void decide(Long approvalId, DemoTime time) {
        Optional<ApprovalTask> task = current(approvalId);
        while (task.isPresent() && time.passSome()) {
            ApprovalTask open = task.get();
            people.as(open.getHolderId(), () -> approvals.decide(open.getId(), Action.APPROVE, null, null));
            task = current(approvalId);
        }
    }

    private Optional<ApprovalTask> current(Long approvalId) {
        records.flush();
        return records.unscoped(ApprovalTask.class, "the demo plays every approver")
                .where("e.approval.id = ? and e.state = ?", approvalId, TaskState.CURRENT).first();
    }
}
