package org.tenderline.approval.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderline.approval.route.RouteFlaw.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tenderline.approval.Route;
import org.tenderline.approval.RouteRow;

class RouteCoverageTest {

    private static final List<Long> SUBSIDIARIES = List.of(1L, 2L, 3L);
    private static final List<RouteFact> FACTS = List.of(new RouteFact("kind", "kind", List.of("SUPPLY", "CONSTRUCTION")),
            new RouteFact("entity", "entity", List.of("GROUP", "SUBSIDIARY", "BOTH")));

    private final Route route = new Route("DEPOSIT", 2, LocalDateTime.MIN);

    @Test
    void bandsThatMeetToTheCentAreComplete() {
        row(null, null, "2000000.00", Map.of());
        row(null, "2000000.00", null, Map.of());
        assertThat(findings()).isEmpty();
    }

    @Test
    void aCentBetweenTwoBandsIsAGap() {
        row(null, null, "1999999.99", Map.of());
        row(null, "2000000.00", null, Map.of());
        assertThat(findings()).singleElement().satisfies(gap -> {
            assertThat(gap.flaw()).isEqualTo(ROUTE_GAP);
            assertThat(gap.amountFrom()).isEqualByComparingTo("1999999.99");
            assertThat(gap.amountTo()).isEqualByComparingTo("2000000.00");
            assertThat(gap.subsidiaryIds()).isEmpty();
        });
    }

    @Test
    void aCentInTwoBandsIsAnOverlap() {
        row(null, null, "2000000.00", Map.of());
        row(null, "1999999.99", null, Map.of());
        assertThat(findings()).singleElement().satisfies(overlap -> {
            assertThat(overlap.flaw()).isEqualTo(ROUTE_OVERLAP);
            assertThat(overlap.rows()).containsExactly(1, 2);
            assertThat(overlap.amountFrom()).isEqualByComparingTo("1999999.99");
            assertThat(overlap.amountTo()).isEqualByComparingTo("2000000.00");
        });
    }

    @Test
    void aGapNamesItsSubsidiariesAndFacts() {
        row(1L, null, null, Map.of());
        row(null, null, null, Map.of("kind", "SUPPLY"));
        assertThat(findings()).singleElement().satisfies(gap -> {
            assertThat(gap.flaw()).isEqualTo(ROUTE_GAP);
            assertThat(gap.subsidiaryIds()).containsExactly(2L, 3L);
            assertThat(gap.facts()).isEqualTo(Map.of("kind", List.of("CONSTRUCTION")));
            assertThat(gap.amountTo()).isNull();
        });
    }

    @Test
    void aRowForBothFactsSettlesTheirOverlap() {
        row(null, null, null, Map.of());
        row(null, null, null, Map.of("kind", "SUPPLY"));
        row(null, null, null, Map.of("entity", "GROUP"));
        assertThat(findings()).extracting(RouteFinding::flaw).containsExactly(ROUTE_OVERLAP);
        row(null, null, null, Map.of("kind", "SUPPLY", "entity", "GROUP"));
        assertThat(findings()).isEmpty();
    }

    @Test
    void aRowBehindMorePreciseOnesIsUnreachable() {
        row(null, null, null, Map.of());
        row(null, null, null, Map.of("kind", "SUPPLY"));
        row(null, null, null, Map.of("kind", "CONSTRUCTION"));
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.flaw()).isEqualTo(ROUTE_UNREACHABLE);
            assertThat(finding.rows()).containsExactly(1, 2, 3);
        });
    }

    @Test
    void aBandThatEndsWhereItBeginsIsContradictory() {
        row(null, null, null, Map.of());
        row(1L, "5.00", "5.00", Map.of());
        row(1L, "5.00", "4.00", Map.of());
        assertThat(findings()).extracting(RouteFinding::flaw).containsExactly(ROUTE_EMPTY_BAND, ROUTE_EMPTY_BAND);
    }

    @Test
    void noRowLeavesEverythingOpen() {
        assertThat(findings()).singleElement().satisfies(gap -> {
            assertThat(gap.flaw()).isEqualTo(ROUTE_GAP);
            assertThat(gap.amountFrom()).isEqualByComparingTo("0");
            assertThat(gap.amountTo()).isNull();
        });
    }

    /** Every subject of a small world, one by one, against the judgement by cases. */
    @Test
    void agreesWithBruteForce() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int turn = 0; turn < 3_000; turn++) {
            Route drawn = randomRoute(random);
            BruteForce expected = new BruteForce(drawn);
            RouteCoverage coverage = new RouteCoverage(drawn.getRows(), SUBSIDIARIES, FACTS);
            String table = "seed " + seed + ", turn " + turn + ": " + text(drawn);
            List<RouteFinding> gaps = of(coverage, ROUTE_GAP);
            for (Cell cell : Cell.all()) {
                assertThat(gaps.stream().filter(gap -> cell.in(gap)).count()).as(table + " at " + cell)
                        .isEqualTo(expected.uncovered.contains(cell) ? 1 : 0);
            }
            assertThat(of(coverage, ROUTE_OVERLAP).stream().map(RouteFinding::rows).map(Set::copyOf).collect(Collectors.toSet()))
                    .as(table).isEqualTo(expected.overlaps);
            assertThat(of(coverage, ROUTE_OVERLAP)).as(table)
                    .allSatisfy(overlap -> assertThat(Cell.all().stream().filter(cell -> cell.in(overlap)))
                            .isNotEmpty().allMatch(cell -> expected.tied(cell).containsAll(overlap.rows())));
            assertThat(of(coverage, ROUTE_UNREACHABLE).stream().map(finding -> finding.rows().get(0)).collect(Collectors.toSet()))
                    .as(table).isEqualTo(expected.unreachable());
        }
    }

    @Test
    void aLargeTableIsJudgedInTime() {
        List<Long> fifteen = LongStream.rangeClosed(1, 15).boxed().toList();
        List<RouteFact> facts = List.of(fact("one"), fact("two"), fact("three"), fact("four"));
        Random random = new Random(7);
        row(null, null, null, Map.of());
        for (int index = 1; index < 200; index++) {
            Map<String, String> asked = new HashMap<>();
            facts.stream().filter(fact -> random.nextInt(3) == 0).forEach(fact -> asked.put(fact.name(), fact.values().get(random.nextInt(4))));
            long from = random.nextInt(10_000_000);
            row(random.nextInt(4) == 0 ? null : 1L + random.nextInt(15), from + ".00", from + 1 + random.nextInt(3_000_000) + ".00", asked);
        }
        long start = System.nanoTime();
        new RouteCoverage(route.getRows(), fifteen, facts);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("200 rows, 15 subsidiaries, 4 facts of 4 values: " + took.toMillis() + " ms");
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }

    private static RouteFact fact(String name) {
        return new RouteFact(name, name, List.of("A", "B", "C", "D"));
    }

    private static Route randomRoute(Random random) {
        Route drawn = new Route("DEPOSIT", 2, LocalDateTime.MIN);
        int rows = random.nextInt(8);
        for (int position = 1; position <= rows; position++) {
            Map<String, String> facts = new HashMap<>();
            FACTS.stream().filter(fact -> random.nextInt(3) == 0)
                    .forEach(fact -> facts.put(fact.name(), fact.values().get(random.nextInt(fact.values().size()))));
            new RouteRow(drawn, position, random.nextInt(3) == 0 ? 1L + random.nextInt(3) : null,
                    random.nextBoolean() ? null : cents(random.nextInt(5)), random.nextBoolean() ? null : cents(random.nextInt(6)), facts);
        }
        return drawn;
    }

    private static List<RouteFinding> of(RouteCoverage coverage, RouteFlaw flaw) {
        return coverage.findings().stream().filter(finding -> finding.flaw() == flaw).toList();
    }

    private static String text(Route drawn) {
        return drawn.getRows().stream().map(row -> row.getPosition() + ": " + row.getSubsidiaryId() + " [" + row.getAmountFrom() + ", "
                + row.getAmountTo() + ") " + row.getFacts()).toList().toString();
    }

    private List<RouteFinding> findings() {
        return new RouteCoverage(route.getRows(), SUBSIDIARIES, FACTS).findings();
    }

    private void row(Long subsidiary, String from, String to, Map<String, String> facts) {
        new RouteRow(route, route.getRows().size() + 1, subsidiary, from == null ? null : new BigDecimal(from),
                to == null ? null : new BigDecimal(to), facts);
    }

    private static BigDecimal cents(int cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    /** One subject. */
    private record Cell(long subsidiary, BigDecimal amount, Map<String, String> facts) {

        private static final List<Cell> ALL = new ArrayList<>();

        static {
            for (long subsidiary : SUBSIDIARIES) {
                for (int amount = 0; amount < 7; amount++) {
                    for (String kind : FACTS.get(0).values()) {
                        for (String entity : FACTS.get(1).values()) {
                            ALL.add(new Cell(subsidiary, cents(amount), new TreeMap<>(Map.of("kind", kind, "entity", entity))));
                        }
                    }
                }
            }
        }

        static List<Cell> all() {
            return ALL;
        }

        boolean in(RouteFinding finding) {
            return (finding.subsidiaryIds().isEmpty() || finding.subsidiaryIds().contains(subsidiary))
                    && finding.amountFrom().compareTo(amount) <= 0
                    && (finding.amountTo() == null || finding.amountTo().compareTo(amount) > 0)
                    && finding.facts().entrySet().stream().allMatch(fact -> fact.getValue().contains(facts.get(fact.getKey())));
        }

        boolean fits(RouteRow row) {
            return (row.getSubsidiaryId() == null || row.getSubsidiaryId() == subsidiary)
                    && (row.getAmountFrom() == null || row.getAmountFrom().compareTo(amount) <= 0)
                    && (row.getAmountTo() == null || row.getAmountTo().compareTo(amount) > 0)
                    && row.getFacts().entrySet().stream().allMatch(fact -> fact.getValue().equals(facts.get(fact.getKey())));
        }
    }

    private static final class BruteForce {

        private final Route route;
        private final Set<Cell> uncovered = new HashSet<>();
        private final Set<Set<Integer>> overlaps = new HashSet<>();
        private final Set<Integer> concerned = new HashSet<>();

        BruteForce(Route route) {
            this.route = route;
            for (Cell cell : Cell.all()) {
                List<Integer> tied = tied(cell);
                if (tied.isEmpty()) {
                    uncovered.add(cell);
                }
                concerned.addAll(tied);
                tied.forEach(one -> tied.stream().filter(two -> two > one).forEach(two -> overlaps.add(Set.of(one, two))));
            }
        }

        /** The most precise rows that fit. */
        List<Integer> tied(Cell cell) {
            List<RouteRow> fitting = route.getRows().stream().filter(cell::fits).toList();
            int best = fitting.stream().mapToInt(RouteRow::precision).max().orElse(0);
            return fitting.stream().filter(row -> row.precision() == best).map(RouteRow::getPosition).toList();
        }

        /** Contradictory bands are told as such. */
        Set<Integer> unreachable() {
            Set<Integer> never = new TreeSet<>();
            route.getRows().stream().filter(row -> row.getAmountTo() == null
                            || row.getAmountTo().compareTo(row.getAmountFrom() == null ? BigDecimal.ZERO : row.getAmountFrom()) > 0)
                    .map(RouteRow::getPosition).filter(row -> !concerned.contains(row)).forEach(never::add);
            return new LinkedHashSet<>(never);
        }
    }
}
