package org.tenderline.deposit;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.tenderline.approval.route.RouteFact;
import org.tenderline.approval.route.RouteFacts;

/** What a deposit request's route may ask for. */
@Dependent
public class DepositFacts implements RouteFacts {

    @Override
    public String kind() {
        return Deposit.KIND;
    }

    @Override
    public List<RouteFact> facts() {
        return List.of(RouteFact.of("instrument", "deposit.instrument", Instrument.values()));
    }
}
