package org.tenderline.approval;

import java.util.Comparator;
import java.util.List;
import org.tenderline.shared.BusinessException;

/** The rows of one route version: chooses the row for a subject (E1). */
public record RouteTable(List<RouteRow> rows) {

    public RouteTable {
        rows = List.copyOf(rows);
    }

    /** The most precise row that fits; the only way a route is chosen, predicted or actual. */
    public RouteRow choose(Subject subject) {
        return rows.stream().filter(row -> row.fits(subject)).max(Comparator.comparingInt(RouteRow::precision))
                .orElseThrow(() -> BusinessException.rule("NO_ROUTE", subject.kind()));
    }
}
