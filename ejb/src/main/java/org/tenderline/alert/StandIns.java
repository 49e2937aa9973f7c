package org.tenderline.alert;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tenderline.approval.TaskSummary;
import org.tenderline.approval.delegation.Delegation;
import org.tenderline.approval.delegation.DelegationQueries;

/** Who acts for a task's holder today: they hear of it too, as they may be the only ones who do. */
@Dependent
class StandIns {

    @Inject
    private DelegationQueries delegations;

    List<Long> of(TaskSummary task) {
        return delegations.givenBy(List.of(task.holderId())).stream().filter(delegation -> delegation.covers(task.kind()))
                .map(Delegation::getDelegateId).filter(delegate -> !delegate.equals(task.requesterId())).toList();
    }
}
