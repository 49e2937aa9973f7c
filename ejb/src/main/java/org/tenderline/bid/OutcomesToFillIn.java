package org.tenderline.bid;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tenderline.approval.inbox.FillIn;
import org.tenderline.approval.inbox.FillIns;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;

/** Missing bid outcomes, in the inbox as well (G4). */
@Dependent
public class OutcomesToFillIn implements FillIns {

    static final String KIND = "OUTCOME";

    @Inject
    private OutcomeReminders reminders;

    @Override
    public Page<FillIn> ofCaller(PageRequest request) {
        return reminders.mine(request).map(reminder -> new FillIn(KIND, reminder.trackingNumber(), reminder.projectName(),
                reminder.expectedBidOn(), reminder.own()));
    }
}
