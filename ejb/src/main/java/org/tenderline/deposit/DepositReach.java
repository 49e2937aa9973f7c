package org.tenderline.deposit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.tenderline.approval.DocumentReach;
import org.tenderline.security.scope.Matter;
import org.tenderline.security.scope.Records;

/** Tells the approval room whether the caller reaches a deposit; a forfeiture is reached as its deposit is. */
@ApplicationScoped
public class DepositReach implements DocumentReach {

    @Inject
    private Records records;

    @Override
    public Map<String, Matter> matters() {
        return Map.of(Deposit.KIND, Matter.DEPOSIT, Forfeiture.KIND, Matter.DEPOSIT);
    }

    @Override
    public boolean reaches(String kind, String number) {
        String deposit = Forfeiture.KIND.equals(kind) ? Forfeiture.depositNumber(number) : number;
        return records.select(Deposit.class).where("e.number = ?", deposit).exists();
    }
}
