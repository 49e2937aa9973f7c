package org.tenderline.approval;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.tenderline.calendar.WorkCalendars;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;

/** Notes, once for each, the tasks whose time is over, and tells of them. */
@Stateless
public class OverdueTasks {

    private static final int MAXIMUM = 500;

    @Inject
    private Records records;

    @Inject
    private TaskDesk desk;

    @Inject
    private WorkCalendars calendars;

    @Inject
    private BusinessClock clock;

    @Inject
    private Event<TaskOverdue> overdue;

    @Requires(Right.APPROVAL_ADMINISTER)
    public List<Long> taskIds() {
        return records.select(ApprovalTask.class)
                .where("e.state = ? and e.time.overdueTold = false and e.time.dueAt < ?", TaskState.CURRENT, clock.now())
                .orderBy("e.time.dueAt, e.id").list("e.id", Long.class, MAXIMUM);
    }

    /** The calendar may have changed since the task arrived: then only its time is put right. Waits for whoever decides on it just now. */
    @Requires(Right.APPROVAL_ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void tell(long taskId) {
        records.select(ApprovalTask.class).where("e.id = ?", taskId).list("e.approval.id", Long.class, 1).stream()
                .flatMap(approvalId -> desk.locked("e.id = ?", approvalId).currentRound().openTasks().stream())
                .filter(task -> task.getId().equals(taskId) && task.isCurrent() && !task.getTime().isOverdueTold()).forEach(this::tell);
    }

    private void tell(ApprovalTask task) {
        task.getTime().dueAt(task.getNode().dueAfter(task.getTime().getArrivedAt(), calendars.current()));
        if (task.getTime().getDueAt().isBefore(clock.now())) {
            task.getTime().tellOverdue();
            records.flush();
            overdue.fire(new TaskOverdue(task.summary(), task.getTime().getDueAt()));
        }
    }
}
