package org.tenderline.approval.inbox;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.tenderline.security.scope.Selection;
import org.tenderline.shared.Violations;

/**
 * What an inbox is narrowed to; nulls leave a condition out.
 *
 * @param subsidiaryId whose documents
 * @param requester    part of the requester's name
 * @param amountFrom   inclusive
 * @param amountTo     inclusive
 * @param days         waiting for at least so many days, 0 to {@value #MOST_DAYS}
 */
public record InboxFilter(String kind, Long subsidiaryId, String requester, BigDecimal amountFrom, BigDecimal amountTo, Integer days,
                          boolean urgent, boolean overdue) implements Serializable {

    public static final InboxFilter NONE = new InboxFilter(null, null, null, null, null, null, false, false);

    public static final int MOST_DAYS = 36_500;

    /** This filter; refused when its highest amount is below its lowest, or for so many days nothing can have waited. */
    public InboxFilter checked() {
        new Violations().check(amountFrom == null || amountTo == null || amountFrom.compareTo(amountTo) <= 0, "amountTo", "BELOW_MINIMUM")
                .check(days == null || days >= 0 && days <= MOST_DAYS, "days", "OUT_OF_RANGE", 0, MOST_DAYS).throwIfAny();
        return this;
    }

    /** On tasks; only conditions on the approval join it, so that counting without them stays within the inbox's index. */
    public <T> Selection<T> onTasks(Selection<T> tasks, LocalDateTime now) {
        if (overdue) {
            tasks.where("e.time.dueAt < ?", now);
        }
        return on(tasks, "e.approval.", "e.time.arrivedAt", now);
    }

    /** On approvals; none of them is overdue itself. */
    public <T> Selection<T> onApprovals(Selection<T> approvals, LocalDateTime now) {
        return on(approvals, "e.", "e.submittedAt", now);
    }

    private <T> Selection<T> on(Selection<T> selection, String approval, String since, LocalDateTime now) {
        checked();
        selection.filter("e.kind = ?", kind).filter(approval + "subsidiaryId = ?", subsidiaryId)
                .filter(approval + "amount >= ?", amountFrom).filter(approval + "amount <= ?", amountTo)
                .filter(since + " <= ?", days == null ? null : now.minusDays(days));
        if (requester != null && !requester.isBlank()) {
            selection.where(approval + "requesterId in (select p.id from Person p where p.name like ? escape '!')", Selection.like(requester));
        }
        return urgent ? selection.where("e.urgent = true") : selection;
    }
}
