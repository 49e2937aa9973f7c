package org.tenderline.approval;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;

/** Against splitting (E4): where the route says so, one customer's requests of some days choose the row together. Off by default. */
@Dependent
class Accumulation {

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    /** Where requests add up, those of one kind are submitted one after another, or two at once would not count each other. */
    void queue(Route route) {
        if (route.getAccumulationDays() != null) {
            records.lock(route);
        }
    }

    /** The subject's amount, and what the customer's other requests add: running or approved ones of the kind within the route's days. */
    BigDecimal routedAmount(Subject subject, Route route) {
        String customer = subject.facts().get(Subject.CUSTOMER_FACT);
        if (route.getAccumulationDays() == null || customer == null) {
            return subject.amount();
        }
        return subject.amount().add(records.select(Approval.class)
                .where("e.kind = ? and e.customer = ? and e.submittedAt >= ?", subject.kind(), customer,
                        clock.today().minusDays(route.getAccumulationDays() - 1L).atStartOfDay())
                .where("e.state in (?, ?)", ApprovalState.RUNNING, ApprovalState.APPROVED)
                .filter("e.number <> ?", subject.number()).sum("e.amount"));
    }
}
