package org.tenderline.approval;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.shared.BusinessClock;

/** How the approvals stand as a whole, for those who watch over the operation. */
@Stateless
public class ApprovalFigures {

    private static final String REASON = "counts of the whole, no business data";

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    /** A state and how many approvals are in it. */
    public record Count(ApprovalState state, long approvals) {
    }

    /**
     * @param open    tasks that somebody has to decide now
     * @param overdue those of them that take longer than they should
     * @param states  approvals by state, each state named
     */
    public record Figures(long open, long overdue, Map<ApprovalState, Long> states) {
    }

    @Requires(Right.MONITORING)
    public Figures now() {
        long overdue = open().where("e.time.dueAt < ?", clock.now()).count();
        Map<ApprovalState, Long> states = new EnumMap<>(ApprovalState.class);
        for (ApprovalState state : ApprovalState.values()) {
            states.put(state, 0L);
        }
        records.unscoped(Approval.class, REASON).groups("new org.tenderline.approval.ApprovalFigures$Count(e.state, count(e))", Count.class, "e.state")
                .forEach(count -> states.put(count.state(), count.approvals()));
        return new Figures(open().count(), overdue, states);
    }

    private Selection<ApprovalTask> open() {
        return records.unscoped(ApprovalTask.class, REASON).where("e.state = ?", TaskState.CURRENT);
    }
}
