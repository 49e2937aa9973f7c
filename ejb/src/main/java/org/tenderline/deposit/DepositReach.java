package org.tenderline.deposit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tenderline.approval.DocumentReach;
import org.tenderline.security.scope.Records;

/** Tells the approval room whether the caller reaches a deposit; a forfeiture is reached as its deposit is. */
@ApplicationScoped
public class DepositReach implements DocumentReach {

    @Inject
    private Records records;

    @Override
    public boolean covers(String kind) {
        return Deposit.KIND.equals(kind) || Forfeiture.KIND.equals(kind);
    }

    @Override
    public boolean reaches(String kind, String number) {
        String deposit = Forfeiture.KIND.equals(kind) ? Forfeiture.depositNumber(number) : number;
        return records.select(Deposit.class).where("e.number = ?", deposit).exists();
    }
}
