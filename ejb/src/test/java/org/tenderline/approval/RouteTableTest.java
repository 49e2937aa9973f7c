package org.tenderline.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderline.approval.route.RouteCoverage;

class RouteTableTest {

    private static final String SHORT = "MARKETING_DIRECTOR SUBSIDIARY_FINANCE_HEAD EXECUTING_ACCOUNTANT";
    private static final String MIDDLE = "MARKETING_DIRECTOR SUBSIDIARY_FINANCE_HEAD MARKETING_VP HQ_FINANCE_HEAD EXECUTING_ACCOUNTANT";
    private static final String LONG = "MARKETING_DIRECTOR SUBSIDIARY_FINANCE_HEAD MARKETING_VP HQ_FINANCE_HEAD CFO EXECUTING_ACCOUNTANT";
    private static final String LONGEST = "MARKETING_DIRECTOR SUBSIDIARY_FINANCE_HEAD MARKETING_VP SUBSIDIARY_GM HQ_FINANCE_HEAD CFO"
            + " GROUP_GM EXECUTING_ACCOUNTANT";

    @ParameterizedTest
    @CsvSource({
        "0.01,       1, " + SHORT,
        "99999.99,   1, " + SHORT,
        "100000.00,  2, " + MIDDLE,
        "499999.99,  2, " + MIDDLE,
        "500000.00,  3, " + LONG,
        "999999.99,  3, " + LONG,
        "1000000.00, 4, " + LONGEST,
        "9999999999999999.99, 4, " + LONGEST})
    void depositsFollowTheMatrix(BigDecimal amount, int row, String roles) {
        assertRoute("DEPOSIT", amount, row, roles);
    }

    @ParameterizedTest
    @CsvSource({
        "2000000.00,  1, MARKETING_DIRECTOR MARKETING_VP",
        "9999999.99,  1, MARKETING_DIRECTOR MARKETING_VP",
        "10000000.00, 2, MARKETING_DIRECTOR MARKETING_VP SUBSIDIARY_GM",
        "10000000.01, 2, MARKETING_DIRECTOR MARKETING_VP SUBSIDIARY_GM"})
    void largeInitiationsAlsoGoToTheGeneralManager(BigDecimal amount, int row, String roles) {
        assertRoute("INITIATION", amount, row, roles);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "100000.00", "1000000.00"})
    void forfeituresGoToTheHeadOfFinance(BigDecimal amount) {
        assertRoute("FORFEITURE", amount, 1, "HQ_FINANCE_HEAD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INITIATION", "DEPOSIT", "FORFEITURE"})
    void theDefaultsHaveNeitherGapNorOverlap(String kind) {
        List<RouteRow> rows = SeededRoutes.route(kind).getRows();
        assertThat(new RouteCoverage(rows, List.of(1L, 2L), List.of()).findings()).isEmpty();
    }

    @Test
    void theMostPreciseRowWins() {
        Route route = new Route("DEPOSIT", 2, LocalDateTime.MIN);
        row(route, 1, null, null, null, Map.of());
        row(route, 2, null, null, null, Map.of("kind", "CONSTRUCTION"));
        row(route, 3, 7L, null, null, Map.of());
        RouteTable table = route.table();
        assertThat(table.choose(subject("DEPOSIT", "1.00", 1L, Map.of("kind", "SUPPLY"))).getPosition()).isEqualTo(1);
        assertThat(table.choose(subject("DEPOSIT", "1.00", 1L, Map.of("kind", "CONSTRUCTION"))).getPosition()).isEqualTo(2);
        assertThat(table.choose(subject("DEPOSIT", "1.00", 7L, Map.of("kind", "CONSTRUCTION"))).getPosition()).isEqualTo(3);
    }

    private static void assertRoute(String kind, BigDecimal amount, int row, String roles) {
        RouteRow chosen = SeededRoutes.route(kind).table().choose(subject(kind, amount.toPlainString(), 1L, Map.of()));
        assertThat(chosen.getPosition()).isEqualTo(row);
        assertThat(chosen.getNodes()).extracting(node -> node.getRole().name()).isEqualTo(List.of(roles.split(" ")));
        assertThat(chosen.getNodes()).allSatisfy(node -> assertThat(node.getScope() == NodeScope.OWN_SUBSIDIARY)
                .as(node.getRole().name()).isEqualTo(node.getRole().ofSubsidiary()));
    }

    private static Subject subject(String kind, String amount, Long subsidiary, Map<String, String> facts) {
        return new Subject(kind, "N", "N", "title", new BigDecimal(amount), subsidiary, 1L, false, facts);
    }

    private static void row(Route route, int position, Long subsidiary, String from, String to, Map<String, String> facts) {
        RouteRow row = new RouteRow(route, position, subsidiary, from == null ? null : new BigDecimal(from),
                to == null ? null : new BigDecimal(to), facts);
        assertThat(row.getPosition()).isEqualTo(position);
    }
}
