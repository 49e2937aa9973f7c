package org.tenderline.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenderline.bid.BidderForm;
import org.tenderline.bid.OutcomeForm;
import org.tenderline.bid.OutcomeResult;
import org.tenderline.bid.OutcomeService;
import org.tenderline.bid.TestSales;
import org.tenderline.project.ProjectDraft;
import org.tenderline.project.ProjectFilter;
import org.tenderline.project.ProjectQueries;
import org.tenderline.project.ProjectService;
import org.tenderline.security.Caller;
import org.tenderline.security.Role;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.Period;
import org.tenderline.testing.ContainerTest;

/** The report against a recount in plain Java of what was filled in through the services. */
class WinRateIT extends ContainerTest {

    private static final int PROJECTS = 60;
    private static final List<String> AMOUNTS = List.of("100000.00", "1999999.99", "1234567.89");
    private static final List<String> RIVALS = List.of("甲公司", "乙公司", "丙公司", "丁公司");

    /** What one project counts as. */
    private record Counted(Caller owner, String number, ProjectDraft draft, WinRateResult result, LocalDate day, BigDecimal price, Set<String> rivals) {
    }

    @Inject
    private WinRateComputation computation;

    @Inject
    private WinRateQueries queries;

    @Inject
    private ProjectQueries projects;

    @Resource(lookup = "jdbc/tenderline")
    private DataSource database;

    @Inject
    private ProjectService projectService;

    @Inject
    private OutcomeService outcomes;

    @Inject
    private TestSales sales;

    @Inject
    private TestSales others;

    @Inject
    private BusinessClock clock;

    private final List<Counted> counted = new ArrayList<>();
    private final List<Caller> owners = new ArrayList<>();
    private Caller director;
    private Caller foreignDirector;

    @BeforeEach
    void fillIn() {
        Caller.bind(Caller.system("test"));
        sales.found();
        others.found();
        director = sales.hire(Role.MARKETING_DIRECTOR);
        foreignDirector = others.hire(Role.MARKETING_DIRECTOR);
        owners.addAll(List.of(sales.hire(Role.REPRESENTATIVE), sales.hire(Role.REPRESENTATIVE)));
        List<Long> customers = List.of(sales.customer(director), sales.customer(director), sales.customer(director));
        Random random = new Random(7);
        for (int index = 0; index < PROJECTS; index++) {
            counted.add(project(random, customers.get(random.nextInt(customers.size()))));
        }
        computation.compute();
        Caller.bind(director);
    }

    @AfterEach
    void leave() {
        Caller.clear();
    }

    private Counted project(Random random, Long customer) {
        Caller owner = owners.get(random.nextInt(owners.size()));
        LocalDate day = clock.today().minusDays(1 + random.nextInt(100));
        ProjectDraft draft = TestSales.draft(customer, day, AMOUNTS.get(random.nextInt(AMOUNTS.size())));
        draft.setRegion(List.of("江苏", "浙江").get(random.nextInt(2)));
        draft.setGroup(List.of("华电", "国网", "系统外").get(random.nextInt(3)));
        draft.setSpecialty(List.of("继电保护", "调度自动化").get(random.nextInt(2)));
        String number = sales.project(owner, draft).getTrackingNumber();
        WinRateResult result = WinRateResult.values()[random.nextInt(WinRateResult.values().length)];
        if (result == WinRateResult.PENDING) {
            return new Counted(owner, number, draft, result, day, null, Set.of());
        }
        LocalDate opened = day.minusDays(random.nextInt(20));
        BigDecimal price = BigDecimal.valueOf(10_000_000 + random.nextInt(90_000_000), 2);
        Set<String> rivals = new LinkedHashSet<>();
        for (int rival = random.nextInt(4); rival > 0; rival--) {
            rivals.add(RIVALS.get(random.nextInt(RIVALS.size())));
        }
        List<BidderForm> bidders = new ArrayList<>(rivals.stream().map(name -> new BidderForm(name, null)).toList());
        bidders.add(new BidderForm(sales.name(), price));
        Caller.runAs(owner, () -> outcomes.record(number, new OutcomeForm(opened, OutcomeResult.valueOf(result.name()), price, null, null,
                bidders, null, null, null)));
        return new Counted(owner, number, draft, result, opened, price, rivals);
    }

    @Test
    void everyCellIsTheRecountAndItsList() {
        LocalDate today = clock.today();
        for (Period period : List.of(new Period(null, null), new Period(today.minusDays(60), today.minusDays(20)), new Period(today, today),
                new Period(today.minusDays(40), null))) {
            for (WinRateDimension dimension : WinRateDimension.values()) {
                List<WinRateRow> rows = queries.report(dimension, period).rows();
                assertThat(figures(rows)).as("%s in %s", dimension, period).isEqualTo(recount(dimension, period));
                rows.forEach(row -> assertLists(dimension, row, period));
            }
        }
    }

    @Test
    void everybodyCountsWhatTheyMaySee() {
        Caller.bind(owners.get(0));
        WinRateReport own = queries.report(WinRateDimension.OWNER, new Period(null, null));
        assertThat(own.rows()).extracting(WinRateRow::key).containsExactly(owners.get(0).username());
        assertThat(own.rows().get(0).won()).isEqualTo(counted.stream().filter(one -> one.owner() == owners.get(0)
                && one.result() == WinRateResult.WON).count());
        Caller.bind(foreignDirector);
        for (WinRateDimension dimension : WinRateDimension.values()) {
            assertThat(queries.report(dimension, new Period(null, null)).rows()).isEmpty();
        }
        assertThat(queries.projects(cell(WinRateDimension.SUBSIDIARY, sales.code(), null, new Period(null, null)), PageRequest.of(0, 10)).total())
                .isZero();
        assertThatThrownBy(() -> computation.compute()).hasMessageContaining("FORBIDDEN");
    }

    @Test
    void aNewComputationReplacesTheOldOne() {
        WinRateReport before = queries.report(WinRateDimension.SUBSIDIARY, new Period(null, null));
        Caller.bind(Caller.system("test"));
        WinRateRun first = computation.compute();
        WinRateRun second = computation.compute();
        assertThat(second.getProjects()).isEqualTo(first.getProjects()).isGreaterThanOrEqualTo(PROJECTS);
        Caller.bind(director);
        WinRateReport after = queries.report(WinRateDimension.SUBSIDIARY, new Period(null, null));
        assertThat(after.computedAt()).isAfter(before.computedAt());
        assertThat(figures(after.rows())).isEqualTo(figures(before.rows()));
    }

    @Test
    void aComputationFollowsWhatHappened() {
        Period always = new Period(null, null);
        List<Counted> pending = counted.stream().filter(one -> one.result() == WinRateResult.PENDING).toList();
        Counted bid = pending.get(0);
        BigDecimal price = new BigDecimal("123456.78");
        Map<String, String> competitors = figures(queries.report(WinRateDimension.COMPETITOR, always).rows());
        Caller.runAs(bid.owner(), () -> outcomes.record(bid.number(), new OutcomeForm(bid.day(), OutcomeResult.LOST, price, null, null,
                List.of(new BidderForm("甲公司", null), new BidderForm("甲公司", null), new BidderForm(sales.name(), price)), null, null, null)));
        Caller.runAs(pending.get(1).owner(), () -> projectService.close(pending.get(1).number(), "the customer gave it up"));
        assertThat(figures(queries.report(WinRateDimension.COMPETITOR, always).rows())).as("until the next computation").isEqualTo(competitors);

        Caller.runAs(Caller.system("test"), () -> computation.compute());

        counted.remove(pending.get(1));
        counted.set(counted.indexOf(bid), new Counted(bid.owner(), bid.number(), bid.draft(), WinRateResult.LOST, bid.day(), price, Set.of("甲公司")));
        everyCellIsTheRecountAndItsList();
    }

    /** Whoever holds the rows would otherwise be waited for, until the database gives up. */
    @Test
    void aComputationLocksNobodysProject() throws SQLException {
        aProjectIsNoLongerCounted();
        try (Connection owners = database.getConnection()) {
            owners.setAutoCommit(false);
            owners.createStatement().execute("SELECT id FROM project FOR UPDATE");
            owners.createStatement().execute("SELECT id FROM bid_outcome FOR UPDATE");
            assertThatCode(() -> Caller.runAs(Caller.system("test"), () -> computation.compute())).doesNotThrowAnyException();
            owners.rollback();
            owners.setAutoCommit(true);
        }
    }

    private void aProjectIsNoLongerCounted() {
        Counted pending = counted.stream().filter(one -> one.result() == WinRateResult.PENDING).findFirst().orElseThrow();
        Caller.runAs(pending.owner(), () -> projectService.close(pending.number(), "the customer gave it up"));
    }

    private void assertLists(WinRateDimension dimension, WinRateRow row, Period period) {
        Map<WinRateResult, Long> counts = Map.of(WinRateResult.WON, row.won(), WinRateResult.LOST, row.lost(), WinRateResult.PENDING,
                row.pending(), WinRateResult.ABANDONED, row.abandoned());
        counts.forEach((result, count) -> {
            assertThat(queries.projects(cell(dimension, row.key(), result, period), PageRequest.of(0, 1)).total())
                    .as("%s %s %s", dimension, row.key(), result).isEqualTo(count);
            assertThat(projects.count(filter(cell(dimension, row.key(), result, period)))).as("projects of %s %s %s", dimension, row.key(), result)
                    .isEqualTo(count);
        });
    }

    /** The same cell as a filter of the list of projects. */
    private static ProjectFilter filter(WinRateCell cell) {
        AmountBand band = cell.amountBand();
        BigDecimal lower = band == null ? null : band.lower();
        BigDecimal upper = band == null || band.upper() == null ? null : band.upper().subtract(new BigDecimal("0.01"));
        return new ProjectFilter(null, null, null, cell.subsidiary(), cell.region(), cell.owner(), cell.customerId(), cell.group(),
                cell.specialty(), null, null, null, lower, upper, ProjectFilter.Outcome.valueOf(cell.outcome().name()), cell.opened().from(),
                cell.opened().to(), null, null, cell.competitor());
    }

    private static WinRateCell cell(WinRateDimension dimension, String key, WinRateResult result, Period period) {
        Period opened = dimension == WinRateDimension.MONTH ? period.within(Period.parse(key, key)) : period;
        return new WinRateCell(result, opened, only(dimension, WinRateDimension.SUBSIDIARY, key), only(dimension, WinRateDimension.REGION, key),
                only(dimension, WinRateDimension.OWNER, key), only(dimension, WinRateDimension.GROUP, key),
                only(dimension, WinRateDimension.SPECIALTY, key), dimension == WinRateDimension.CUSTOMER ? Long.valueOf(key) : null,
                only(dimension, WinRateDimension.COMPETITOR, key),
                dimension == WinRateDimension.AMOUNT_BAND ? AmountBand.valueOf(key) : null);
    }

    private static String only(WinRateDimension dimension, WinRateDimension wanted, String key) {
        return dimension == wanted ? key : null;
    }

    /** Key to figures, as text, in the order of the keys. */
    private static Map<String, String> figures(List<WinRateRow> rows) {
        Map<String, String> figures = new TreeMap<>();
        rows.forEach(row -> figures.put(row.key(), List.of(row.won(), row.lost(), row.pending(), row.abandoned(), row.wonAmount(),
                row.lostAmount(), String.valueOf(row.winRate()), String.valueOf(row.winRateByAmount())).toString()));
        return figures;
    }

    private Map<String, String> recount(WinRateDimension dimension, Period period) {
        Map<String, WinRateRow> rows = new TreeMap<>();
        for (Counted one : counted) {
            boolean inside = (period.from() == null || !one.day().isBefore(period.from())) && (period.to() == null || !one.day().isAfter(period.to()));
            for (String key : inside ? keys(dimension, one) : Set.<String>of()) {
                rows.merge(key, row(key, one), (a, b) -> new WinRateReport(null, List.of(a, b)).total());
            }
        }
        return figures(rows.entrySet().stream().map(entry -> renamed(entry.getKey(), entry.getValue())).toList());
    }

    private static WinRateRow renamed(String key, WinRateRow row) {
        return new WinRateRow(key, key, row.won(), row.lost(), row.pending(), row.abandoned(), row.wonAmount(), row.lostAmount());
    }

    private static WinRateRow row(String key, Counted one) {
        BigDecimal nothing = new BigDecimal("0.00");
        return new WinRateRow(key, key, one.result() == WinRateResult.WON ? 1 : 0, one.result() == WinRateResult.LOST ? 1 : 0,
                one.result() == WinRateResult.PENDING ? 1 : 0, one.result() == WinRateResult.ABANDONED ? 1 : 0,
                one.result() == WinRateResult.WON ? one.price() : nothing, one.result() == WinRateResult.LOST ? one.price() : nothing);
    }

    private Set<String> keys(WinRateDimension dimension, Counted one) {
        return switch (dimension) {
            case SUBSIDIARY -> Set.of(sales.code());
            case REGION -> Set.of(one.draft().getRegion());
            case OWNER -> Set.of(one.owner().username());
            case GROUP -> Set.of(one.draft().getGroup());
            case SPECIALTY -> Set.of(one.draft().getSpecialty());
            case CUSTOMER -> Set.of(one.draft().getCustomerId().toString());
            case COMPETITOR -> one.rivals();
            case AMOUNT_BAND -> Set.of(AmountBand.of(one.draft().getEstimatedAmount()).name());
            case MONTH -> Set.of(one.day().toString().substring(0, 7));
        };
    }
}
