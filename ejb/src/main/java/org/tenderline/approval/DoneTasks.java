package org.tenderline.approval;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenderline.approval.inbox.DoneItem;
import org.tenderline.approval.inbox.InboxFilter;
import org.tenderline.security.Caller;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;

/**
 * What the caller has dealt with, and what others did for the caller (D5, E4). No task is both, and each sort lies in an index of its own, latest
 * first; one condition on both columns would have the database collect and sort all of a person's tasks for every page. So each is read in its
 * own order, and only as far as the page needs.
 */
@Dependent
class DoneTasks {

    private static final Set<TaskState> DEALT_WITH = Set.of(TaskState.APPROVED, TaskState.REJECTED, TaskState.RETURNED, TaskState.ANSWERED,
            TaskState.TRANSFERRED);
    private static final String ROW = "new " + DoneItem.class.getName() + "(e.id, e.kind, e.approval.number, e.approval.title,"
            + " e.approval.amount, e.state, e.time.finishedAt, e.approval.requesterId, e.holderId, e.onBehalfOfId)";
    private static final Comparator<DoneItem> LATEST_FIRST = Comparator.comparing(DoneItem::finishedAt).thenComparing(DoneItem::taskId).reversed();

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    Page<DoneItem> ofCaller(InboxFilter filter, PageRequest request) {
        Selection<ApprovalTask> byCaller = dealtWith("e.holderId = ?", filter);
        Selection<ApprovalTask> forCaller = dealtWith("e.onBehalfOfId = ?", filter);
        long own = byCaller.count();
        long others = forCaller.count();
        List<DoneItem> items = own < others ? merged(byCaller, own, forCaller, request) : merged(forCaller, others, byCaller, request);
        return new Page<>(items, own + others);
    }

    /**
     * A page of both. The shorter list is read from its beginning; so the longer one can be begun as many rows before the page as there are
     * of the shorter, since no more of them can stand before it.
     */
    private List<DoneItem> merged(Selection<ApprovalTask> shorter, long length, Selection<ApprovalTask> longer, PageRequest request) {
        int end = request.offset() + request.size();
        List<DoneItem> few = length == 0 ? List.of() : shorter.list(ROW, DoneItem.class, 0, (int) Math.min(length, end));
        int skipped = Math.max(0, request.offset() - few.size());
        List<DoneItem> many = longer.list(ROW, DoneItem.class, skipped, request.size() + few.size());
        return Stream.concat(few.stream(), many.stream()).sorted(LATEST_FIRST).skip(request.offset() - skipped).limit(request.size()).toList();
    }

    private Selection<ApprovalTask> dealtWith(String whose, InboxFilter filter) {
        return filter.onTasks(records.select(ApprovalTask.class).where(whose, Caller.current().personId())
                .where("e.time.finishedAt is not null and e.state in ?", DEALT_WITH), clock.now()).orderBy("e.time.finishedAt desc, e.id desc");
    }
}
