package org.tenderline.approval;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderline.approval.delegation.Delegation;
import org.tenderline.approval.delegation.DelegationQueries;
import org.tenderline.approval.inbox.WaitedFor;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.security.scope.Records;

/** Whom running approvals wait for, with who stands in today, as the trees show it, but without reading trees (E4, D5). */
@Dependent
class OpenHolders {

    private static final int MOST_TASKS = 10_000;
    private static final String ROW = "new " + OpenHolder.class.getName()
            + "(e.approval.id, e.round.id, e.kind, e.purpose, e.approval.requesterId, e.holderId)";
    private static final String PART = "new " + Part.class.getName() + "(e.round.id, e.holderId, e.onBehalfOfId)";

    @Inject
    private Records records;

    @Inject
    private DelegationQueries delegations;

    @Inject
    private OrganizationQueries organization;

    /** A task that waits. */
    public record OpenHolder(Long approvalId, Long roundId, String kind, TaskPurpose purpose, Long requesterId, Long personId) {
    }

    /** That somebody takes part in a round, and for whom. */
    public record Part(Long roundId, Long personId, Long onBehalfOfId) {

        Stream<Part> both() {
            return Stream.of(new Part(roundId, personId, null), new Part(roundId, onBehalfOfId, null));
        }
    }

    /** By approval; a fixed number of statements. */
    Map<Long, List<WaitedFor>> of(Collection<Long> approvalIds) {
        Map<Long, List<WaitedFor>> waited = new HashMap<>();
        if (approvalIds.isEmpty()) {
            return waited;
        }
        List<OpenHolder> holders = records.select(ApprovalTask.class).where("e.approval.id in ? and e.state = ?", approvalIds, TaskState.CURRENT)
                .list(ROW, OpenHolder.class, MOST_TASKS);
        Map<OpenHolder, Long> standIns = standIns(holders);
        Map<Long, String> names = organization.names(Stream.concat(holders.stream().map(OpenHolder::personId), standIns.values().stream())
                .distinct().toList());
        holders.forEach(holder -> waited.computeIfAbsent(holder.approvalId(), key -> new ArrayList<>()).add(standIns.containsKey(holder)
                ? new WaitedFor(names.get(standIns.get(holder)), names.get(holder.personId())) : new WaitedFor(names.get(holder.personId()), null)));
        return waited;
    }

    /** Who stands in today and may ({@link Separation}). */
    private Map<OpenHolder, Long> standIns(List<OpenHolder> holders) {
        List<Delegation> given = delegations.givenBy(holders.stream().map(OpenHolder::personId).distinct().toList());
        Map<OpenHolder, Long> standIns = new HashMap<>();
        if (given.isEmpty()) {
            return standIns;
        }
        Set<Part> parts = parts(holders, given.stream().map(Delegation::getDelegateId).distinct().toList());
        holders.forEach(holder -> given.stream()
                .filter(delegation -> delegation.getDelegatorId().equals(holder.personId()) && delegation.covers(holder.kind()))
                .map(Delegation::getDelegateId)
                .filter(person -> !Separation.own(holder.purpose(), holder.requesterId(), person)
                        && (holder.purpose() == TaskPurpose.ANSWER || !parts.contains(new Part(holder.roundId(), person, null))))
                .findFirst().ifPresent(person -> standIns.put(holder, person)));
        return standIns;
    }

    private Set<Part> parts(List<OpenHolder> holders, List<Long> people) {
        return records.select(ApprovalTask.class)
                .where("e.round.id in ?", holders.stream().map(OpenHolder::roundId).distinct().toList())
                .where("e.holderId in ? or e.onBehalfOfId in ?", people, people)
                .where("e.purpose <> ? and e.state <> ?", TaskPurpose.ANSWER, TaskState.SKIPPED)
                .list(PART, Part.class, MOST_TASKS).stream().flatMap(Part::both).collect(Collectors.toSet());
    }
}
