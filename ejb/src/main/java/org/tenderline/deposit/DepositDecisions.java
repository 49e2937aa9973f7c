package org.tenderline.deposit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tenderline.approval.ApprovalDecided;
import org.tenderline.approval.ApprovalOutcome;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;

/** Lets deposits and forfeitures follow their approvals, within the deciding transaction. */
@ApplicationScoped
public class DepositDecisions {

    private static final String REASON = "a decision counts whatever its approver sees otherwise";

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    void decided(@Observes ApprovalDecided decision) {
        switch (decision.kind()) {
            case Deposit.KIND -> locked("number", decision.number()).become(state(decision.outcome()));
            case Forfeiture.KIND -> forfeiture(decision);
            default -> { }
        }
    }

    private void forfeiture(ApprovalDecided decision) {
        Forfeiture forfeiture = records.unscoped(Forfeiture.class, REASON).where("e.number = ?", decision.number()).first()
                .orElseThrow(BusinessException::notFound);
        Deposit deposit = locked("id", forfeiture.getDepositId());
        boolean reserved = forfeiture.isReserving();
        forfeiture.end(state(decision.outcome()));
        if (decision.outcome() == ApprovalOutcome.APPROVED) {
            deposit.forfeit(forfeiture.getAmount());
            records.add(new DepositEntry(deposit, EntryType.FORFEITURE, forfeiture.booking(), forfeiture.getRequestedById(), clock.now())
                    .because(forfeiture.getReason()));
        } else if (reserved) {
            deposit.release(forfeiture.getAmount());
        }
    }

    private Deposit locked(String attribute, Object value) {
        records.flush();
        return records.lock(records.unscoped(Deposit.class, REASON).where("e." + attribute + " = ?", value).first()
                .orElseThrow(BusinessException::notFound));
    }

    private static DepositState state(ApprovalOutcome outcome) {
        return switch (outcome) {
            case APPROVED -> DepositState.APPROVED;
            case REJECTED -> DepositState.REJECTED;
            case RETURNED -> DepositState.RETURNED;
            case WITHDRAWN -> DepositState.WITHDRAWN;
        };
    }
}
