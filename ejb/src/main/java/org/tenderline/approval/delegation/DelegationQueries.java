package org.tenderline.approval.delegation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;

/** Who stands in for whom. */
@Stateless
public class DelegationQueries {

    private static final int MAXIMUM = 1_000;

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    /** For whom the person stands in today. */
    @Requires(Right.SIGNED_IN)
    public List<Delegation> heldBy(Long delegateId) {
        return today().where("e.delegateId = ?", delegateId).list(MAXIMUM);
    }

    /** Who stands in today for any of these people. */
    @Requires(Right.SIGNED_IN)
    public List<Delegation> givenBy(Collection<Long> delegatorIds) {
        return delegatorIds.isEmpty() ? List.of() : today().where("e.delegatorId in ?", delegatorIds).list(MAXIMUM);
    }

    /** Whether the one acts today for the other in documents of that kind. */
    @Requires(Right.SIGNED_IN)
    public boolean acts(Long delegateId, Long delegatorId, String kind) {
        return today().where("e.delegateId = ? and e.delegatorId = ?", delegateId, delegatorId).list(MAXIMUM).stream()
                .anyMatch(delegation -> delegation.covers(kind));
    }

    /** The caller's own ones, given and held, newest first. */
    @Requires(Right.APPROVAL_ACT)
    public Page<Delegation> mine(PageRequest request) {
        Long person = Caller.current().personId();
        return records.select(Delegation.class).where("e.delegatorId = ? or e.delegateId = ?", person, person).orderBy("e.id desc")
                .page(request);
    }

    /** Everybody's, newest first. */
    @Requires(Right.APPROVAL_ADMINISTER)
    public Page<Delegation> all(PageRequest request) {
        return records.select(Delegation.class).orderBy("e.id desc").page(request);
    }

    private Selection<Delegation> today() {
        return records.select(Delegation.class)
                .where("e.endedAt is null and e.validFrom <= ? and e.validUntil >= ?", clock.today(), clock.today());
    }
}
