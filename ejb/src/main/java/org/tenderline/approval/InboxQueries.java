package org.tenderline.approval;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.metrics.annotation.Timed;
import org.tenderline.approval.delegation.DelegationQueries;
import org.tenderline.approval.inbox.DoneItem;
import org.tenderline.approval.inbox.FillIn;
import org.tenderline.approval.inbox.FillIns;
import org.tenderline.approval.inbox.InboxCounts;
import org.tenderline.approval.inbox.InboxFilter;
import org.tenderline.approval.inbox.OwnRequest;
import org.tenderline.approval.inbox.WaitedFor;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;

/** The parts of the inbox (D5); a fixed number of statements each. */
@Stateless
public class InboxQueries {

    private static final String OPEN = "new " + InboxItem.class.getName() + "(e.id, e.kind, e.approval.number, e.approval.title,"
            + " e.approval.amount, e.urgent, e.time.arrivedAt, e.approval.requesterId, e.approval.subsidiaryId, e.purpose, e.holderId, e.time.dueAt)";
    private static final String OWN = "new " + OwnRequest.class.getName() + "(e.id, e.kind, e.number, e.title, e.amount, e.urgent, e.state,"
            + " e.submittedAt)";

    @Inject
    private Records records;

    @Inject
    private OpenTasks openTasks;

    @Inject
    private DoneTasks doneTasks;

    @Inject
    private OpenHolders openHolders;

    @Inject
    private DelegationQueries delegations;

    @Inject
    private BusinessClock clock;

    @Inject
    @Any
    private Instance<FillIns> rooms;

    /** What waits for a decision of the caller: urgent ones first, then the oldest. */
    @Timed(name = "tenderline_inbox", absolute = true)
    @Requires(Right.APPROVAL_ACT)
    public Page<InboxItem> toApprove(InboxFilter filter, PageRequest request) {
        Selection<ApprovalTask> tasks = openTasks.ofCaller().where("e.purpose not in ?", TaskPurpose.ANSWERS)
                .orderBy("e.urgent desc, e.time.arrivedAt, e.id");
        return (filter.equals(InboxFilter.NONE) ? tasks.kept() : filter.onTasks(tasks, clock.now())).page(OPEN, InboxItem.class, request);
    }

    /** Questions to the caller, about a document or by it. */
    @Requires(Right.APPROVAL_ACT)
    public Page<InboxItem> toAnswer(InboxFilter filter, PageRequest request) {
        return filter.onTasks(openTasks.ofCaller().where("e.purpose in ?", TaskPurpose.ANSWERS), clock.now())
                .orderBy("e.urgent desc, e.time.arrivedAt, e.id").page(OPEN, InboxItem.class, request);
    }

    /** What the caller has to fill in or mend, longest waiting first. */
    @Requires(Right.APPROVAL_ACT)
    public Page<FillIn> toFillIn(PageRequest request) {
        return FillIns.together(rooms, request);
    }

    /** The caller's own requests that are being decided on, latest first. */
    @Requires(Right.APPROVAL_ACT)
    public Page<OwnRequest> mine(InboxFilter filter, PageRequest request) {
        return filter.onApprovals(records.select(Approval.class)
                        .where("e.requesterId = ? and e.state = ?", Caller.current().personId(), ApprovalState.RUNNING), clock.now())
                .orderBy("e.submittedAt desc, e.id desc").page(OWN, OwnRequest.class, request);
    }

    /** By approval, whom it waits for. */
    @Requires(Right.APPROVAL_ACT)
    public Map<Long, List<WaitedFor>> waitingFor(List<OwnRequest> requests) {
        return openHolders.of(requests.stream().map(OwnRequest::approvalId).toList());
    }

    /** What the caller has dealt with, own or for somebody, and what somebody did for the caller; latest first. */
    @Requires(Right.APPROVAL_ACT)
    public Page<DoneItem> done(InboxFilter filter, PageRequest request) {
        return doneTasks.ofCaller(filter, request);
    }

    /** By task, what the caller's tasks are about, open or not, and those of people the caller stands in for; others are left out. */
    @Requires(Right.APPROVAL_ACT)
    public Map<Long, String> titles(Collection<Long> taskIds) {
        List<Long> holders = new ArrayList<>(List.of(Caller.current().personId()));
        delegations.heldBy(Caller.current().personId()).forEach(delegation -> holders.add(delegation.getDelegatorId()));
        return records.select(ApprovalTask.class).where("e.id in ?", taskIds)
                .where("e.holderId in ? or e.onBehalfOfId = ?", holders, Caller.current().personId())
                .list("e.id, e.approval.title", Object[].class, taskIds.size()).stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /** How much the caller has to do in all; counting tasks stays within the inbox's index. */
    @Requires(Right.APPROVAL_ACT)
    public long toDo() {
        return openTasks.ofCaller().count() + fillIns();
    }

    /** How much there is of each sort. */
    @Requires(Right.APPROVAL_ACT)
    public InboxCounts counts() {
        Map<TaskPurpose, Long> tasks = new HashMap<>();
        openTasks.ofCaller().groups("e.purpose, count(e)", Object[].class, "e.purpose")
                .forEach(row -> tasks.put((TaskPurpose) row[0], (Long) row[1]));
        long answers = TaskPurpose.ANSWERS.stream().mapToLong(purpose -> tasks.getOrDefault(purpose, 0L)).sum();
        long mine = records.select(Approval.class)
                .where("e.requesterId = ? and e.state = ?", Caller.current().personId(), ApprovalState.RUNNING).count();
        return new InboxCounts(tasks.values().stream().mapToLong(Long::longValue).sum() - answers, answers, fillIns(), mine);
    }

    private long fillIns() {
        long fillIns = 0;
        for (FillIns room : rooms) {
            fillIns += room.ofCaller(PageRequest.of(0, 1)).total();
        }
        return fillIns;
    }
}
