package org.tenderline.approval.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tenderline.approval.NodeMode;
import org.tenderline.approval.NodeScope;
import org.tenderline.approval.Route;
import org.tenderline.approval.RouteNode;
import org.tenderline.approval.RouteRow;
import org.tenderline.approval.route.RouteComparison.Mark;
import org.tenderline.approval.route.RouteComparison.NodePair;
import org.tenderline.approval.route.RouteComparison.RowPair;
import org.tenderline.security.Role;

class RouteComparisonTest {

    private final Route before = new Route("DEPOSIT", 1, LocalDateTime.MIN);
    private final Route after = new Route("DEPOSIT", 2, LocalDateTime.MIN);

    @Test
    void equalTablesAreTheSame() {
        row(before, "100.00", Role.MARKETING_DIRECTOR, Role.CFO);
        row(after, "100", Role.MARKETING_DIRECTOR, Role.CFO);
        assertThat(RouteComparison.of(before, after).same()).isTrue();
    }

    @Test
    void aMovedBoundIsAChangedRow() {
        row(before, "100.00", Role.MARKETING_DIRECTOR);
        row(after, "200.00", Role.MARKETING_DIRECTOR);
        assertThat(RouteComparison.of(before, after).rows()).singleElement().satisfies(pair -> {
            assertThat(pair.mark()).isEqualTo(Mark.CHANGED);
            assertThat(pair.conditionsChanged()).isTrue();
            assertThat(pair.nodes()).extracting(NodePair::mark).containsExactly(Mark.SAME);
        });
    }

    @Test
    void addedAndRemovedNodesAreMarked() {
        row(before, "100.00", Role.MARKETING_DIRECTOR, Role.MARKETING_VP, Role.CFO);
        row(after, "100.00", Role.MARKETING_DIRECTOR, Role.CFO, Role.GROUP_GM);
        assertThat(RouteComparison.of(before, after).rows()).singleElement().satisfies(pair -> {
            assertThat(pair.mark()).isEqualTo(Mark.CHANGED);
            assertThat(pair.conditionsChanged()).isFalse();
            assertThat(pair.nodes()).extracting(NodePair::mark).containsExactly(Mark.SAME, Mark.REMOVED, Mark.SAME, Mark.ADDED);
        });
    }

    @Test
    void addedAndRemovedRowsAreMarked() {
        row(before, "100.00", Role.MARKETING_DIRECTOR);
        row(before, "200.00", Role.CFO);
        row(after, "200.00", Role.CFO);
        new RouteNode(new RouteRow(after, 2, 5L, null, null, Map.of()), 1, Role.GROUP_GM, null, NodeScope.HEADQUARTERS, NodeMode.ANY, 60);
        assertThat(RouteComparison.of(before, after).rows()).extracting(RowPair::mark)
                .containsExactly(Mark.REMOVED, Mark.SAME, Mark.ADDED);
    }

    @Test
    void aSignatureAskedForOnOneSideOnlyIsAChange() {
        row(before, "100.00", Role.CFO);
        row(after, "100.00", Role.CFO);
        after.requireSignature(true);
        RouteComparison comparison = RouteComparison.of(before, after);
        assertThat(comparison.signatureChanged()).isTrue();
        assertThat(comparison.accumulationChanged()).isFalse();
        assertThat(comparison.same()).isFalse();
        assertThat(comparison.rows()).extracting(RowPair::mark).containsExactly(Mark.SAME);
    }

    private static void row(Route route, String to, Role... roles) {
        RouteRow row = new RouteRow(route, route.getRows().size() + 1, null, null, new BigDecimal(to), Map.of());
        for (Role role : roles) {
            new RouteNode(row, row.getNodes().size() + 1, role, null, NodeScope.HEADQUARTERS, NodeMode.ANY, 60);
        }
    }
}
