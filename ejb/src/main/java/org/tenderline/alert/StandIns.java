package org.tenderline.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenderline.approval.delegation.Delegation;
import org.tenderline.approval.delegation.DelegationQueries;
import org.tenderline.notification.Fact;
import org.tenderline.notification.FurtherReaders;

/** Who acts for a task's holder hears of it too, as they may be the only one who does; never of a request of their own. */
@ApplicationScoped
public class StandIns implements FurtherReaders {

    private static final Set<String> OF_TASKS = Set.of("TASK_ARRIVED", "TASK_OVERDUE", "SUPPORT_ASKED", "SUPPORT_OVERDUE");

    @Inject
    private DelegationQueries delegations;

    @Override
    public Collection<Long> of(String kind, String subjectKind, Collection<Long> people, Map<String, Fact> facts) {
        return !OF_TASKS.contains(kind) ? List.of()
                : delegations.givenBy(people).stream().filter(delegation -> delegation.covers(subjectKind)).map(Delegation::getDelegateId)
                        .filter(delegate -> !delegate.equals(facts.get("requester").personId())).toList();
    }
}
