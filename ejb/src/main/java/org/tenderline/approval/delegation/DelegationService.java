package org.tenderline.approval.delegation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tenderline.approval.ApproverQueries;
import org.tenderline.approval.DelegationCreated;
import org.tenderline.approval.RouteQueries;
import org.tenderline.organization.Person;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violation;
import org.tenderline.shared.Violations;

/** Makes and ends delegations (E4). */
@Stateless
public class DelegationService {

    private static final int MAXIMUM_REASON = 200;
    private static final int MAXIMUM_OF_PERSON = 1_000;

    @Inject
    private Records records;

    @Inject
    private RouteQueries routes;

    @Inject
    private ApproverQueries approvers;

    @Inject
    private BusinessClock clock;

    @Inject
    private Event<DelegationCreated> created;

    /** The caller will be absent. */
    @Requires(Right.APPROVAL_ACT)
    public Delegation delegate(Long delegateId, LocalDate from, LocalDate until, Collection<String> kinds, String reason) {
        return create(Caller.current().personId(), delegateId, from, until, kinds, reason);
    }

    /** Somebody is absent and cannot do it any more. */
    @Requires(Right.APPROVAL_ADMINISTER)
    public Delegation delegateFor(Long delegatorId, Long delegateId, LocalDate from, LocalDate until, Collection<String> kinds,
                                  String reason) {
        new Violations().required("delegator", delegatorId).throwIfAny();
        return create(delegatorId, delegateId, from, until, kinds, reason);
    }

    /** Ends an own delegation, or any as an administrator, at once. */
    @Requires(Right.SIGNED_IN)
    public Delegation end(Long delegationId) {
        Delegation delegation = records.select(Delegation.class).where("e.id = ?", delegationId).lock().first()
                .orElseThrow(BusinessException::notFound);
        Caller caller = Caller.current();
        if (!delegation.getDelegatorId().equals(caller.personId()) && !caller.can(Right.APPROVAL_ADMINISTER)) {
            throw delegation.getDelegateId().equals(caller.personId()) ? BusinessException.forbidden() : BusinessException.notFound();
        }
        delegation.end(clock.now());
        records.flush();
        return delegation;
    }

    private Delegation create(Long delegatorId, Long delegateId, LocalDate from, LocalDate until, Collection<String> kinds, String reason) {
        Set<String> chosen = kinds == null ? Set.of() : new TreeSet<>(kinds);
        new Violations().required("delegate", delegateId).required("from", from).required("until", until)
                .check(from == null || !from.isBefore(clock.today()), "from", "BEFORE_TODAY")
                .check(from == null || until == null || !until.isBefore(from), "until", "BEFORE_FROM")
                .check(routes.kinds().containsAll(chosen), "kinds", "BAD_VALUE")
                .maximumLength("reason", reason, MAXIMUM_REASON).throwIfAny();
        if (delegatorId.equals(delegateId)) {
            throw refusal("DELEGATION_TO_ONESELF");
        }
        lockBoth(delegatorId, delegateId);
        if (!approvers.mayAct(delegateId)) {
            throw refusal("DELEGATE_UNFIT");
        }
        refuseClash(delegatorId, delegateId, from, until, chosen);
        Delegation delegation = new Delegation(delegatorId, delegateId, from, until, chosen,
                reason == null || reason.isBlank() ? null : reason.strip(), Caller.current().personId(), clock.now());
        records.add(delegation);
        records.flush();
        created.fire(new DelegationCreated(delegation.getId(), delegatorId, delegateId, from, until, chosen));
        return delegation;
    }

    /** Two delegations of the same people wait for each other, whoever makes them. */
    private void lockBoth(Long delegatorId, Long delegateId) {
        for (Long person : List.of(Math.min(delegatorId, delegateId), Math.max(delegatorId, delegateId))) {
            records.lock(Person.class, "id", person);
        }
    }

    private void refuseClash(Long delegatorId, Long delegateId, LocalDate from, LocalDate until, Set<String> kinds) {
        List<Delegation> others = records.select(Delegation.class)
                .where("e.delegatorId in ? or e.delegateId = ?", List.of(delegatorId, delegateId), delegatorId)
                .where("e.endedAt is null and e.validUntil >= ?", from).list(MAXIMUM_OF_PERSON).stream()
                .filter(other -> other.sharesDaysWith(from, until) && other.sharesKindsWith(kinds)).toList();
        others.stream().filter(other -> other.getDelegatorId().equals(delegatorId)).findFirst().ifPresent(other -> {
            throw BusinessException.rule("DELEGATION_OVERLAP", Violation.of("from", "DELEGATION_OVERLAP"), other.getValidFrom(),
                    other.getValidUntil());
        });
        if (!others.isEmpty()) {
            throw refusal("DELEGATION_CHAIN");
        }
    }

    private static BusinessException refusal(String code) {
        return BusinessException.rule(code, Violation.of("delegate", code));
    }
}
