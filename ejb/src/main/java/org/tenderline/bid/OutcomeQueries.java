package org.tenderline.bid;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tenderline.project.Project;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;

/** Reads bid outcomes. */
@Stateless
public class OutcomeQueries {

    private static final String ROW = "new org.tenderline.bid.OutcomeRow(e.trackingNumber, p.name, c.name, o.name, u.name, e.openedOn,"
            + " e.result, e.ourPrice, e.ourRank, e.winner, e.contractNumber)";

    @Inject
    private Records records;

    /** The outcomes within the caller's scope, newest opening first; sorts by openedOn, ourPrice, trackingNumber. */
    @Requires(Right.PROJECT_VIEW)
    public Page<OutcomeRow> list(OutcomeFilter filter, PageRequest request) {
        filter.checked();
        Selection<BidOutcome> outcomes = records.select(BidOutcome.class)
                .join("join Project p on p.id = e.projectId")
                .join("join Customer c on c.id = p.customerId")
                .join("join Person o on o.id = e.ownerId")
                .join("join OrganizationUnit u on u.id = e.subsidiaryId")
                .filter("e.result = ?", filter.result())
                .filter("e.openedOn >= ?", filter.openedFrom())
                .filter("e.openedOn <= ?", filter.openedTo());
        if (filter.text() != null && !filter.text().isBlank()) {
            String like = Selection.like(filter.text());
            outcomes.where("p.name like ? escape '!' or e.trackingNumber like ? escape '!' or e.winner like ? escape '!'"
                    + " or e.contractNumber like ? escape '!'", like, like, like, like);
        }
        return outcomes.orderBy(order(request.sort())).page(ROW, OutcomeRow.class, request);
    }

    private static String order(String sort) {
        String direction = sort != null && sort.startsWith("-") ? " desc" : "";
        return switch (sort == null ? "" : sort.replaceFirst("^-", "")) {
            case "ourPrice" -> "e.ourPrice" + direction + ", e.id";
            case "trackingNumber" -> "e.trackingNumber" + direction;
            case "openedOn" -> "e.openedOn" + direction + ", e.id";
            default -> "e.openedOn desc, e.id desc";
        };
    }

    /** The project's outcome, if it is filled in; 404 when the caller may not see the project. */
    @Requires(Right.PROJECT_VIEW)
    public Optional<OutcomeView> find(String trackingNumber) {
        records.get(Project.class, "trackingNumber", trackingNumber);
        return records.unscoped(BidOutcome.class, "part of a project that was reached within the scope")
                .where("e.trackingNumber = ?", trackingNumber).first().map(this::view);
    }

    @Requires(Right.PROJECT_VIEW)
    public OutcomeView get(String trackingNumber) {
        return find(trackingNumber).orElseThrow(BusinessException::notFound);
    }

    /** Names of the reasons that the form offers. */
    @Requires(Right.PROJECT_VIEW)
    public List<String> reasons() {
        return records.select(BidReason.class).where("e.active = true").orderBy("e.sortOrder, e.id").list("e.name", String.class, 200);
    }

    /** With its bidders; the outcome itself was reached within the scope. */
    @Requires(Right.PROJECT_VIEW)
    public OutcomeView view(BidOutcome outcome) {
        return new OutcomeView(outcome, records.select(Bidder.class).where("e.outcomeId = ?", outcome.getId())
                .list(OutcomeForm.MAXIMUM_BIDDERS + 1));
    }
}
