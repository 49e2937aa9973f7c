package org.tenderline.approval;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.shared.BusinessClock;

/** Tasks whose holder cannot act any more, and nodes that nobody fills (E4). */
@Stateless
public class StuckTasks {

    private static final int MAXIMUM = 500;
    private static final Set<TaskState> OPEN = EnumSet.of(TaskState.WAITING, TaskState.CURRENT, TaskState.ASKED, TaskState.COSIGNING);
    private static final String POST = "select p.id from Position p where p.personId = e.holderId and p.validFrom <= ?"
            + " and (p.validUntil is null or p.validUntil >= ?)";
    /** Disabled, without any post, or without the post through which the task came. */
    private static final String HOLDER_GONE = "exists (select h.id from Person h where h.id = e.holderId and h.enabled = false)"
            + " or not exists (" + POST + ") or e.role is not null and not exists (" + POST
            + " and p.role = e.role and (p.subsidiaryId is null or p.subsidiaryId = e.node.subsidiaryId))";

    @Inject
    private Records records;

    @Inject
    private OrganizationQueries organization;

    @Inject
    private BusinessClock clock;

    /** What waits for an administrator; with a document's number, all that is open of it. Oldest first. */
    @Requires(Right.APPROVAL_ADMINISTER)
    public List<StuckItem> list(String number) {
        Set<Long> gone = new HashSet<>(taskIds());
        boolean all = number != null && !number.isBlank();
        Selection<ApprovalTask> open = records.select(ApprovalTask.class).where("e.state in ?", OPEN);
        List<ApprovalTask> tasks = all ? open.where("e.approval.number = ?", number.strip()).list(MAXIMUM)
                : gone.isEmpty() ? List.of() : open.where("e.id in ?", gone).list(MAXIMUM);
        Map<Long, String> names = new HashMap<>(organization.names(tasks.stream().map(ApprovalTask::getHolderId).distinct().toList()));
        List<StuckItem> items = new ArrayList<>();
        vacant().forEach(node -> items.add(new StuckItem(node.getId(), null, node.getRound().getApproval().getKind(),
                node.getRound().getApproval().getNumber(), node.getRole(), node.getOtherRole(), TaskPurpose.DECISION, null, node.getState(),
                node.getArrivedAt(), true)));
        tasks.forEach(task -> items.add(new StuckItem(task.getNode().getId(), task.getId(), task.getApproval().getKind(),
                task.getApproval().getNumber(), task.getNode().getRole(), task.getNode().getOtherRole(), task.getPurpose(),
                names.get(task.getHolderId()), task.getState(), task.getTime().getArrivedAt(), gone.contains(task.getId()))));
        return items;
    }

    @Requires(Right.APPROVAL_ADMINISTER)
    public List<Long> taskIds() {
        return records.select(ApprovalTask.class).where("e.state in ?", OPEN)
                .where(HOLDER_GONE, clock.today(), clock.today(), clock.today(), clock.today())
                .orderBy("e.time.arrivedAt, e.id").list("e.id", Long.class, MAXIMUM);
    }

    @Requires(Right.APPROVAL_ADMINISTER)
    public List<Long> nodeIds() {
        return vacant().stream().map(ApprovalNode::getId).toList();
    }

    private List<ApprovalNode> vacant() {
        return records.select(ApprovalNode.class).where("e.state = ?", TaskState.CURRENT)
                .where("not exists (select t.id from ApprovalTask t where t.node = e and t.time.finishedAt is null)")
                .orderBy("e.arrivedAt, e.id").list(MAXIMUM);
    }
}
