package org.tenderline.approval;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.tenderline.approval.delegation.Delegation;
import org.tenderline.approval.delegation.DelegationQueries;
import org.tenderline.security.Caller;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;

/** The tasks that wait for the caller: own ones, and of those the caller stands in for, as far as the caller may act on them (E4). */
@Dependent
class OpenTasks {

    @Inject
    private Records records;

    @EJB
    private DelegationQueries delegations;

    /** Counting the own ones alone stays within the inbox's index. */
    Selection<ApprovalTask> ofCaller() {
        Long person = Caller.current().personId();
        List<Delegation> held = person == null ? List.of() : delegations.heldBy(person);
        Selection<ApprovalTask> tasks = records.select(ApprovalTask.class);
        if (held.isEmpty()) {
            return tasks.where("e.holderId = ? and e.state = ?", person, TaskState.CURRENT);
        }
        StringBuilder absent = new StringBuilder();
        List<Object> values = new ArrayList<>(List.of(person));
        for (Delegation delegation : held) {
            boolean all = delegation.getKinds().isEmpty();
            absent.append(absent.isEmpty() ? "" : " or ").append(all ? "e.holderId = ?" : "e.holderId = ? and e.kind in ?");
            values.add(delegation.getDelegatorId());
            if (!all) {
                values.add(delegation.getKinds());
            }
        }
        values.addAll(Separation.values(person));
        return tasks.where("e.state = ?", TaskState.CURRENT)
                .where("e.holderId = ? or (" + absent + ") and (" + Separation.ALLOWED + ")", values.toArray());
    }
}
