package org.tenderline.approval.route;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.tenderline.approval.Route;
import org.tenderline.approval.RouteRow;
import org.tenderline.approval.route.RouteComparison.Mark;
import org.tenderline.approval.route.RouteComparison.RowPair;
import org.tenderline.audit.ChangeWriter;
import org.tenderline.organization.OrganizationQueries;

/** Writes what a new version changes to the change history, row by row with before and after. */
@Dependent
class RouteHistory {

    private static final Map<Mark, String> ACTIONS = Map.of(Mark.ADDED, "INSERT", Mark.REMOVED, "DELETE", Mark.CHANGED, "UPDATE");

    @Inject
    private ChangeWriter changes;

    @Inject
    private OrganizationQueries organization;

    void write(Route before, Route after) {
        Map<Long, String> codes = new HashMap<>();
        organization.subsidiaries().forEach(unit -> codes.put(unit.getId(), unit.getCode()));
        RouteComparison comparison = RouteComparison.of(before, after);
        if (comparison.accumulationChanged()) {
            changes.write(Route.class, after.getId(), Route.class, "UPDATE", "accumulationDays", text(before.getAccumulationDays()),
                    text(after.getAccumulationDays()));
        }
        if (comparison.signatureChanged()) {
            changes.write(Route.class, after.getId(), Route.class, "UPDATE", "signatureRequired", String.valueOf(before.isSignatureRequired()),
                    String.valueOf(after.isSignatureRequired()));
        }
        for (RowPair pair : comparison.rows()) {
            if (pair.mark() != Mark.SAME) {
                changes.write(Route.class, after.getId(), RouteRow.class, ACTIONS.get(pair.mark()), "row", text(pair.left(), codes),
                        text(pair.right(), codes));
            }
        }
    }

    private static String text(Integer days) {
        return days == null ? null : days.toString();
    }

    private static String text(RouteRow row, Map<Long, String> codes) {
        if (row == null) {
            return null;
        }
        StringJoiner nodes = new StringJoiner(" → ");
        row.getNodes().forEach(node -> nodes.add(node.getRole() + (node.getOtherRole() == null ? "" : "|" + node.getOtherRole()) + " "
                + node.getScope() + " " + node.getMode() + " " + node.getLimitMinutes() + " min"));
        return row.getPosition() + ": " + (row.getSubsidiaryId() == null ? "*" : codes.get(row.getSubsidiaryId())) + " ["
                + (row.getAmountFrom() == null ? "0.00" : row.getAmountFrom().toPlainString()) + ", "
                + (row.getAmountTo() == null ? "∞" : row.getAmountTo().toPlainString()) + ") " + row.getFacts() + ": " + nodes;
    }
}
