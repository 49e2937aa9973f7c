package org.tenderline.approval;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tenderline.shared.BusinessException;

/** The rows of one route version: chooses the row for a subject, and judges the bands (E1). */
public record RouteTable(List<RouteRow> rows) {

    public RouteTable {
        rows = List.copyOf(rows);
    }

    /** The most precise row that fits; the only way a route is chosen, predicted or actual. */
    public RouteRow choose(Subject subject) {
        return rows.stream().filter(row -> row.fits(subject)).max(Comparator.comparingInt(RouteRow::precision))
                .orElseThrow(() -> BusinessException.rule("NO_ROUTE", subject.kind()));
    }

    /** Refuses a table in which two rows fit the same subject, or some amount fits none. */
    public void check() {
        for (RouteRow row : rows) {
            rows.stream().filter(other -> other.getPosition() > row.getPosition() && row.clashesWith(other)).findFirst()
                    .ifPresent(other -> {
                        throw BusinessException.rule("ROUTE_OVERLAP", row.getPosition(), other.getPosition());
                    });
        }
        List<RouteRow> general = rows.stream().filter(row -> row.precision() == 0).toList();
        BigDecimal reached = BigDecimal.ZERO;
        while (reached != null) {
            BigDecimal amount = reached;
            Optional<RouteRow> next = general.stream().filter(row -> covers(row, amount)).findFirst();
            reached = next.orElseThrow(() -> BusinessException.rule("ROUTE_GAP", amount)).getAmountTo();
        }
    }

    private static boolean covers(RouteRow row, BigDecimal amount) {
        return (row.getAmountFrom() == null || row.getAmountFrom().compareTo(amount) <= 0)
                && (row.getAmountTo() == null || row.getAmountTo().compareTo(amount) > 0);
    }
}
