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

    /** Approves node by node; of what is recent, some still waits for its next approver. */
    void decide(Long approvalId, DemoTime time) {
        Optional<ApprovalTask> task = current(approvalId);
        while (task.isPresent() && !time.lingers() && time.passSome()) {
            decide(task.get(), Action.APPROVE, null);
            task = current(approvalId);
        }
    }

    /** Whoever was asked answers, unless it is recent and still waits. */
    void answer(Long approvalId, DemoTime time, String text) {
        ApprovalTask task = current(approvalId).orElseThrow();
        if (!time.lingers() && time.passSome()) {
            decide(task, Action.APPROVE, text);
        }
    }

    /** The first approver sends it back; false when the present comes first. */
    boolean sendBack(Long approvalId, DemoTime time, String comment) {
        ApprovalTask task = current(approvalId).orElseThrow();
        if (!time.passSome()) {
            return false;
        }
        decide(task, Action.RETURN, comment);
        return true;
    }

    private void decide(ApprovalTask task, Action action, String comment) {
        people.as(task.getHolderId(), () -> {
            approvals.decide(task.getId(), action, comment, null);
            // written while the decider acts, so that the history names them
            records.flush();
            return null;
        });
    }

    private Optional<ApprovalTask> current(Long approvalId) {
        records.flush();
        return records.unscoped(ApprovalTask.class, "the demo plays every approver")
                .where("e.approval.id = ? and e.state = ?", approvalId, TaskState.CURRENT).first();
    }
}
