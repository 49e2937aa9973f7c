package org.tenderline.deposit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.project.Project;
import org.tenderline.project.ProjectState;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.security.scope.TextSearch;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.SortWords;

/** Reads deposits within the caller's scope: the ledger, its sums, one deposit. */
@Stateless
public class DepositQueries {

    private static final String ROW = "new org.tenderline.deposit.DepositRow(e, p.name, o.username, o.name, r.username, r.name, s.code, s.name)";
    // the brackets matter: EclipseLink would take a - b - c for a - (b - c)
    private static final String OUTSTANDING = "e.paid - (e.refunded + e.converted + e.forfeited)";
    private static final int MOST_PARTS = 1_000;

    /** The sort words of the list and what they order by. */
    private static final SortWords SORTS = new SortWords("e.createdAt desc, e.id desc", Map.ofEntries(
            Map.entry("number", "e.number"), Map.entry("trackingNumber", "e.trackingNumber"), Map.entry("projectName", "p.name"),
            Map.entry("subsidiary", "s.code"), Map.entry("owner", "o.name"), Map.entry("requester", "r.name"),
            Map.entry("state", "e.state"), Map.entry("amount", "e.amount"), Map.entry("payee", "e.payee"), Map.entry("payBy", "e.payBy"),
            Map.entry("returnExpectedOn", "e.returnExpectedOn"), Map.entry("paidOn", "e.paidOn"), Map.entry("paid", "e.paid"),
            Map.entry("refunded", "e.refunded"), Map.entry("outstanding", OUTSTANDING), Map.entry("createdAt", "e.createdAt")));

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    @Inject
    private OrganizationQueries organization;

    /** Newest first unless sorted otherwise. */
    @Requires(Right.DEPOSIT_VIEW)
    public Page<DepositRow> list(DepositFilter filter, PageRequest request) {
        return selection(filter).orderBy(SORTS.of(request.sort())).page(ROW, DepositRow.class, request);
    }

    @Requires(Right.DEPOSIT_VIEW)
    public DepositTotals totals(DepositFilter filter) {
        return selection(filter).value("new org.tenderline.deposit.DepositTotals(sum(e.amount), sum(e.paid), sum(e.refunded),"
                + " sum(e.converted), sum(e.forfeited), sum(" + OUTSTANDING + "))", DepositTotals.class);
    }

    /** One deposit, or 404. */
    @Requires(Right.DEPOSIT_VIEW)
    public DepositDetail detail(String number) {
        Deposit deposit = records.get(Deposit.class, "number", number);
        DepositRow row = joined(records.unscoped(Deposit.class, "the deposit was read within the scope just before"))
                .where("e.id = ?", deposit.getId()).list(ROW, DepositRow.class, 1).get(0);
        List<DepositEntry> entries = records.select(DepositEntry.class).where("e.depositId = ?", deposit.getId()).list(MOST_PARTS);
        List<Forfeiture> forfeitures = records.select(Forfeiture.class).where("e.depositId = ?", deposit.getId()).list(MOST_PARTS);
        Set<Long> people = Stream.concat(entries.stream().map(DepositEntry::getRecordedById),
                forfeitures.stream().map(Forfeiture::getRequestedById)).collect(Collectors.toSet());
        boolean projectVisible = records.find(Project.class, "id", deposit.getProjectId()).isPresent();
        return new DepositDetail(row, entries, forfeitures, organization.names(people), projectVisible);
    }

    @Requires(Right.DEPOSIT_VIEW)
    public Deposit get(String number) {
        return records.get(Deposit.class, "number", number);
    }

    /** A project that the caller may request a deposit for: any of the own subsidiary, seen by the caller otherwise or not; or 404 (H1). */
    @Requires(Right.DEPOSIT_REQUEST)
    public Project requestable(String trackingNumber) {
        return requestable(Caller.current(), trackingNumber).first().orElseThrow(BusinessException::notFound);
    }

    /** Whether a request for that project may begin now. */
    @Requires(Right.DEPOSIT_VIEW)
    public boolean isRequestable(String trackingNumber) {
        Caller caller = Caller.current();
        return caller.can(Right.DEPOSIT_REQUEST) && requestable(caller, trackingNumber).filter("e.state = ?", ProjectState.TRACKING).exists();
    }

    /** What the requester should know about that amount, as codes; none of them refuses. */
    @Requires(Right.DEPOSIT_VIEW)
    public List<String> warnings(Long projectId, BigDecimal amount) {
        return records.unscoped(Project.class, "the estimate itself is not told").where("e.id = ?", projectId).first()
                .filter(project -> LegalCeiling.exceededBy(amount, project.getEstimatedAmount()))
                .map(project -> List.of(LegalCeiling.WARNING)).orElse(List.of());
    }

    private Selection<Project> requestable(Caller caller, String trackingNumber) {
        return records.unscoped(Project.class, "any employee of the subsidiary may request for its projects (H1)")
                .where("e.trackingNumber = ? and e.subsidiaryId = ?", trackingNumber, caller.subsidiaryId());
    }

    private Selection<Deposit> selection(DepositFilter filter) {
        filter.checked();
        Selection<Deposit> selection = joined(records.select(Deposit.class))
                .filter("e.state = ?", filter.state())
                .filter("s.code = ?", filter.subsidiary())
                .filter("e.trackingNumber = ?", filter.project())
                .filter("e.urgent = ?", filter.urgent());
        if (filter.owner() != null && !filter.owner().isBlank()) {
            selection.where("o.username = ? or r.username = ?", filter.owner(), filter.owner());
        }
        if (filter.from() != null) {
            selection.where("e.createdAt >= ?", filter.from().atStartOfDay());
        }
        if (filter.to() != null) {
            selection.where("e.createdAt < ?", filter.to().plusDays(1).atStartOfDay());
        }
        if (filter.overdue() != null) {
            String overdue = "e.state = ? and e.returnExpectedOn < ?";
            selection.where(filter.overdue() ? overdue : "not (" + overdue + ")", DepositState.PAID, clock.today());
        }
        return new TextSearch().in(filter.query(), "e.number", "p.name", "e.payee").narrow(selection);
    }

    private static Selection<Deposit> joined(Selection<Deposit> selection) {
        return selection.join("join Project p on p.id = e.projectId").join("join Person o on o.id = e.projectOwnerId")
                .join("join Person r on r.id = e.requesterId").join("join OrganizationUnit s on s.id = e.subsidiaryId");
    }
}
