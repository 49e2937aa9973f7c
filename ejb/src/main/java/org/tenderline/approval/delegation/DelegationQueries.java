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
    private static final String ROW = "new " + DelegationRow.class.getName()
            + "(e.id, a.username, a.name, b.username, b.name, e.validFrom, e.validUntil, e.kinds, e.reason, e.endedAt)";

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    /** For whom the person stands in today. */
    @Requires(Right.SIGNED_IN)
    public List<Delegation> heldBy(Long delegateId) {
        return today().where("e.delegateId = ?", delegateId).kept().list(MAXIMUM);
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
    public Page<DelegationRow> mine(PageRequest request) {
        Long person = Caller.current().personId();
        return named().where("e.delegatorId = ? or e.delegateId = ?", person, person).page(ROW, DelegationRow.class, request);
    }

    /** Everybody's, newest first. */
    @Requires(Right.APPROVAL_ADMINISTER)
    public Page<DelegationRow> all(PageRequest request) {
        return named().page(ROW, DelegationRow.class, request);
    }

    private Selection<Delegation> named() {
        return records.select(Delegation.class).join("join Person a on a.id = e.delegatorId").join("join Person b on b.id = e.delegateId")
                .orderBy("e.id desc");
    }

    private Selection<Delegation> today() {
        return records.select(Delegation.class)
                .where("e.endedAt is null and e.validFrom <= ? and e.validUntil >= ?", clock.today(), clock.today());
    }
}
