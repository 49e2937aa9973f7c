package org.tenderline.deposit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.tenderline.approval.ApprovalService;
import org.tenderline.project.ProjectClosing;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessException;

/** A project with money out, or about to go out, stays open (B3). */
@ApplicationScoped
public class ClosingGuard {

    private static final int MOST_DEPOSITS = 1_000;

    @Inject
    private Records records;

    @Inject
    private ApprovalService approvals;

    void closing(@Observes ProjectClosing closing) {
        List<Deposit> deposits = records.unscoped(Deposit.class, "a rule asks, not a person")
                .where("e.projectId = ?", closing.projectId()).list(MOST_DEPOSITS);
        if (deposits.stream().anyMatch(deposit -> deposit.getState().isOutstanding())) {
            throw BusinessException.rule("DEPOSIT_OUTSTANDING");
        }
        // the project has withdrawn what ran; what came in just before it was locked follows here
        deposits.stream().filter(deposit -> deposit.getState().isWithdrawable())
                .forEach(deposit -> approvals.withdrawUnfinished(Deposit.KIND, deposit.getNumber(), closing.reason()));
    }
}
