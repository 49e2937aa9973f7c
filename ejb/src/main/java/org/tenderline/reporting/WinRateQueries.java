package org.tenderline.reporting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.shared.Money;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.Period;

/** The win-rate report and the lists behind its cells (G5), both from the same facts and within the caller's scope. */
@Stateless
public class WinRateQueries {

    private static final String ROW = "new org.tenderline.reporting.WinRateProject(p.trackingNumber, p.name, c.name, o.name, u.name,"
            + " e.countedOn, e.result, p.estimatedAmount, e.ourPrice)";

    @Inject
    private Records records;

    @Inject
    private WinRateComputation computation;

    @Requires(Right.REPORT_VIEW)
    public WinRateReport report(WinRateDimension dimension, Period opened) {
        return computation.newest().map(run -> new WinRateReport(run.getComputedAt(), rows(dimension, opened)))
                .orElse(new WinRateReport(null, List.of()));
    }

    /** The projects behind a cell, newest opening first. */
    @Requires(Right.REPORT_VIEW)
    public Page<WinRateProject> projects(WinRateCell cell, PageRequest request) {
        return selection(cell).page(ROW, WinRateProject.class, request);
    }

    @SuppressWarnings("unchecked")
    private List<WinRateRow> rows(WinRateDimension dimension, Period opened) {
        List<Object[]> rows = records.sql(WinRateFact.class, "f", dimension.sql(), opened.first(), opened.last())
                .getResultList();
        return rows.stream().map(row -> new WinRateRow(row[0].toString(), row[1].toString(), number(row[2]), number(row[3]),
                number(row[4]), number(row[5]), Money.of((BigDecimal) row[6]), Money.of((BigDecimal) row[7]))).toList();
    }

    private Selection<WinRateFact> selection(WinRateCell cell) {
        Selection<WinRateFact> facts = records.select(WinRateFact.class)
                .join("join Project p on p.id = e.projectId")
                .join("join Customer c on c.id = e.customerId")
                .join("join Person o on o.id = e.ownerId")
                .join("join OrganizationUnit u on u.id = e.subsidiaryId")
                .where("e.countedOn between ? and ?", cell.opened().first(), cell.opened().last())
                .filter("e.result = ?", cell.outcome())
                .filter("u.code = ?", cell.subsidiary())
                .filter("e.region = ?", cell.region())
                .filter("o.username = ?", cell.owner())
                .filter("e.customerGroup = ?", cell.group())
                .filter("e.specialty = ?", cell.specialty())
                .filter("e.customerId = ?", cell.customerId())
                .filter("e.amountBand = ?", cell.amountBand())
                .filter("e.result <> org.tenderline.reporting.WinRateResult.PENDING and exists (select b.id from Bidder b"
                        + " where b.projectId = e.projectId and b.own = false and b.bidderName = ?)", cell.competitor());
        return facts.orderBy("e.countedOn desc, e.projectId");
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
