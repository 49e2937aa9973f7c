package org.tenderline.approval.route;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.tenderline.security.Role;

/**
 * Something that speaks against a table, with the rows and subjects it concerns.
 *
 * @param rows          numbers of the rows; the first one is to be mended. Empty for a gap
 * @param node          number of the node within the row, and its role; null unless a node is concerned
 * @param amountFrom    inclusive; null where the band does not matter
 * @param amountTo      exclusive; null for no upper bound
 * @param subsidiaryIds the subsidiaries concerned; empty for all of them, or for headquarters at a node
 * @param facts         the values concerned, of the facts that matter
 */
public record RouteFinding(RouteFlaw flaw, List<Integer> rows, Integer node, Role role, BigDecimal amountFrom, BigDecimal amountTo,
                           List<Long> subsidiaryIds, Map<String, List<String>> facts) implements Serializable {

    static RouteFinding ofRows(RouteFlaw flaw, List<Integer> rows) {
        return new RouteFinding(flaw, rows, null, null, null, null, List.of(), Map.of());
    }

    static RouteFinding ofNode(RouteFlaw flaw, int row, int node, Role role, List<Long> subsidiaryIds) {
        return new RouteFinding(flaw, List.of(row), node, role, null, null, subsidiaryIds, Map.of());
    }
}
