package org.tenderline.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderline.security.Role.*;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenderline.calendar.CalendarService;
import org.tenderline.calendar.WorkCalendars;
import org.tenderline.reporting.BottleneckDimension;
import org.tenderline.reporting.BottleneckFilter;
import org.tenderline.reporting.BottleneckQueries;
import org.tenderline.reporting.BottleneckRow;
import org.tenderline.security.Caller;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Matter;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.Period;
import org.tenderline.testing.ContainerTest;

/** Times of approvals: the calendar, its changes, the bottlenecks (E5, E6); and requests that add up (E4). */
class ApprovalCalendarIT extends ContainerTest {

    private static final LocalDate DAY = LocalDate.of(2031, 3, 5);
    private static final Period MONTH = Period.parse("2031-03", "2031-03");

    @Inject
    private CalendarService calendar;

    @Inject
    private WorkCalendars calendars;

    @Inject
    private ApprovalService service;

    @Inject
    private DecideTasks decisions;

    @Inject
    private ApprovalQueries queries;

    @Inject
    private BottleneckQueries bottlenecks;

    @Inject
    private TestGroup group;

    /** A second subsidiary. */
    @Inject
    private TestGroup second;

    @Inject
    private TestMatters matters;

    @Inject
    private Records records;

    @BeforeEach
    void found() {
        Caller.bind(Caller.system("test"));
        group.found(REPRESENTATIVE, MARKETING_DIRECTOR, MARKETING_VP, SUBSIDIARY_GM, SUBSIDIARY_FINANCE_HEAD);
        group.route(NodeMode.ANY, MARKETING_DIRECTOR, MARKETING_VP);
    }

    @AfterEach
    void leave() {
        matters.clear();
        BusinessClock.travelBack();
        Caller.clear();
    }

    @Test
    void theStateCouncilsArrangementsAreThere() {
        assertThat(calendars.current().works(LocalDate.of(2026, 2, 16))).as("spring festival").isFalse();
        assertThat(calendars.current().works(LocalDate.of(2026, 2, 14))).as("a Saturday worked in exchange").isTrue();
        assertThat(calendars.current().works(LocalDate.of(2025, 10, 8))).isFalse();
        assertThat(calendars.current().works(LocalDate.of(2024, 9, 14))).isTrue();
        assertThat(calendar.days(2026)).hasSize(39);
    }

    @Test
    void aChangeOfTheCalendarMovesWhatIsDue() {
        BusinessClock.travelTo(DAY.atTime(9, 0));
        Long id = service.submit(group.subject("due", REPRESENTATIVE)).getId();
        assertThat(due(id)).isEqualTo(DAY.plusDays(2).atTime(9, 0));
        calendar.except(DAY.plusDays(1), false, "holiday of a test");
        assertThat(due(id)).isEqualTo(DAY.plusDays(5).atTime(9, 0));
        calendar.except(DAY.plusDays(1), true, "ordinary again");
        assertThat(due(id)).isEqualTo(DAY.plusDays(2).atTime(9, 0));
        calendar.remove(DAY.plusDays(1));
        assertThatThrownBy(() -> calendar.remove(DAY.plusDays(1))).hasMessage("NOT_FOUND");
        assertThatThrownBy(() -> calendar.except(null, true, " ")).hasMessageStartingWith("VALIDATION");
        assertThatThrownBy(() -> calendar.changeHours(0, LocalTime.of(17, 0), LocalTime.of(8, 0))).hasMessageStartingWith("VALIDATION");
        assertThatThrownBy(() -> Caller.runAs(group.as(SUBSIDIARY_GM), () -> {
            calendar.remove(DAY);
            return null;
        })).hasMessage("FORBIDDEN");
    }

    private LocalDateTime due(Long id) {
        return queries.view(id).rounds().get(0).nodes().get(0).tasks().get(0).dueAt();
    }

    /** Recomputes both shares from the single decisions. */
    @Test
    void bottlenecksEqualTheirDecisions() {
        int[] minutes = {15, 40, 60, 61, 90, 200, 1_100};
        for (int minute : minutes) {
            BusinessClock.travelTo(DAY.atTime(8, 30));
            service.submit(group.subject("slow" + minute, REPRESENTATIVE));
            BusinessClock.travelTo(calendars.current().after(DAY.atTime(8, 30), minute));
            decide(MARKETING_DIRECTOR);
        }
        Caller manager = group.as(SUBSIDIARY_GM);
        List<BottleneckRow> rows = Caller.runAs(manager, () -> bottlenecks.report(BottleneckDimension.NODE, filter(null)));
        assertThat(rows).hasSize(1);
        List<Integer> took = Caller.runAs(manager, () -> bottlenecks.tasks(filter(MARKETING_DIRECTOR), PageRequest.of(0, 50))).items().stream()
                .map(task -> task.minutes()).sorted().toList();
        assertThat(took).containsExactlyElementsOf(Arrays.stream(minutes).boxed().toList());
        assertThat(rows.get(0)).isEqualTo(new BottleneckRow("MARKETING_DIRECTOR", took.size(), share(took, 0.5), share(took, 0.9), 1));
        BottleneckFilter openEnd = new BottleneckFilter(null, null, null, new Period(MONTH.from(), null));
        assertThat(Caller.runAs(manager, () -> bottlenecks.report(BottleneckDimension.NODE, openEnd))).isEqualTo(rows);
        assertThat(Caller.runAs(manager, () -> bottlenecks.tasks(openEnd, PageRequest.of(0, 1))).total()).isEqualTo(took.size());
        assertThat(Caller.runAs(manager, () -> bottlenecks.report(BottleneckDimension.KIND, filter(null))).get(0).key()).isEqualTo(group.kind());
        assertThatThrownBy(() -> Caller.runAs(group.as(REPRESENTATIVE), () -> bottlenecks.report(BottleneckDimension.NODE, filter(null))))
                .hasMessage("FORBIDDEN");
    }

    /** Whatever it is grouped by and narrowed to, for a subsidiary and for the group: as another statement counts it, and as many as the list behind shows. */
    @Test
    void everyFigureEqualsTheSql() {
        String other = decisionsOfTwoKinds();
        second.found(REPRESENTATIVE, MARKETING_DIRECTOR, MARKETING_VP);
        decided(second, group.kind(), MARKETING_DIRECTOR, 300);
        String code = code(group.subsidiaryId());
        List<BottleneckFilter> filters = List.of(filter(null), filter(MARKETING_VP), narrowed(null, group.kind(), null), narrowed(null, null, code),
                narrowed(MARKETING_DIRECTOR, group.kind(), code), narrowed(null, other, code(second.subsidiaryId())), narrowed(MARKETING_VP, other, null),
                narrowed(null, null, ""));
        equalTheSql(group.as(SUBSIDIARY_GM), filters, "a.subsidiary_id = " + group.subsidiaryId());
        equalTheSql(group.as(group.another(MARKET_DEPARTMENT), MARKET_DEPARTMENT), filters, "TRUE");
        List<BottleneckRow> kinds = Caller.runAs(group.as(SUBSIDIARY_GM), () -> bottlenecks.report(BottleneckDimension.KIND, filter(null)));
        assertThat(kinds).extracting(BottleneckRow::key).as("slowest first").containsExactly(group.kind(), other);
        assertThat(kinds).extracting(BottleneckRow::count).containsExactly(4L, 3L);
    }

    @Test
    void financeCountsDepositsAndOfProjectsOnlyItsOwnRequests() {
        String other = decisionsOfTwoKinds();
        matters.reach(group.kind(), Matter.PROJECT);
        matters.reach(other, Matter.DEPOSIT);
        List<BottleneckFilter> filters = List.of(narrowed(null, null, code(group.subsidiaryId())), narrowed(null, group.kind(), null),
                narrowed(MARKETING_VP, other, null), narrowed(MARKETING_DIRECTOR, null, code(group.subsidiaryId())));
        Caller cfo = group.as(group.another(CFO), CFO);
        equalTheSql(cfo, filters, "a.kind = '" + other + "'");
        assertThat(Caller.runAs(cfo, () -> bottlenecks.tasks(filters.get(0), PageRequest.of(0, 50))).items()).hasSize(3)
                .allMatch(task -> task.kind().equals(other));
        Caller finance = group.as(SUBSIDIARY_FINANCE_HEAD);
        equalTheSql(finance, filters, "a.kind = '" + other + "' AND a.subsidiary_id = " + group.subsidiaryId());
        assertThat(Caller.runAs(finance, () -> bottlenecks.tasks(filter(MARKETING_DIRECTOR), PageRequest.of(0, 1))).total()).isZero();
        BusinessClock.travelTo(DAY.atTime(8, 30));
        service.submit(group.subject("own", SUBSIDIARY_FINANCE_HEAD));
        decide(group, group.kind(), MARKETING_DIRECTOR);
        assertThat(Caller.runAs(finance, () -> bottlenecks.tasks(filter(MARKETING_DIRECTOR), PageRequest.of(0, 1))).total()).isEqualTo(1);
        assertThat(Caller.runAs(group.as(SUBSIDIARY_GM), () -> bottlenecks.tasks(filter(MARKETING_DIRECTOR), PageRequest.of(0, 1))).total())
                .isEqualTo(5);
    }

    /** Four of the group's kind by the director, one of them too late, three of another by the vice president. */
    private String decisionsOfTwoKinds() {
        String other = group.anotherRoute(NodeMode.ANY, MARKETING_VP);
        for (int minutes : new int[] {30, 75, 240, 1_100}) {
            decided(group, group.kind(), MARKETING_DIRECTOR, minutes);
        }
        for (int minutes : new int[] {20, 95, 700}) {
            decided(group, other, MARKETING_VP, minutes);
        }
        return other;
    }

    private void decided(TestGroup by, String kind, Role role, int minutes) {
        BusinessClock.travelTo(DAY.atTime(8, 30));
        service.submit(by.subject(kind, role + "-" + minutes, "1.00", REPRESENTATIVE, false));
        BusinessClock.travelTo(calendars.current().after(DAY.atTime(8, 30), minutes));
        decide(by, kind, role);
    }

    private void equalTheSql(Caller caller, List<BottleneckFilter> filters, String scope) {
        for (BottleneckFilter filter : filters) {
            for (BottleneckDimension dimension : BottleneckDimension.values()) {
                List<BottleneckRow> rows = Caller.runAs(caller, () -> bottlenecks.report(dimension, filter));
                assertThat(rows).as("%s %s %s", caller.username(), dimension, filter).isEqualTo(counted(dimension, filter, scope));
                rows.forEach(row -> assertThat(Caller.runAs(caller, () -> bottlenecks.tasks(behind(dimension, filter, row.key()), PageRequest.of(0, 1)))
                        .total()).as("%s %s %s", dimension, filter, row).isEqualTo(row.count()));
            }
        }
    }

    private static BottleneckFilter behind(BottleneckDimension dimension, BottleneckFilter filter, String key) {
        return switch (dimension) {
            case NODE -> narrowed(Role.valueOf(key), filter.kind(), filter.subsidiary());
            case KIND -> narrowed(filter.role(), key, filter.subsidiary());
            case SUBSIDIARY -> narrowed(filter.role(), filter.kind(), key);
        };
    }

    /** The report's figures by numbering each group's decisions, without the database's percentiles. */
    @SuppressWarnings("unchecked")
    private List<BottleneckRow> counted(BottleneckDimension dimension, BottleneckFilter filter, String scope) {
        String key = switch (dimension) {
            case NODE -> "n.role";
            case KIND -> "a.kind";
            case SUBSIDIARY -> "COALESCE(u.code, '')";
        };
        String sql = "SELECT grouped, MAX(amount), MIN(IF(place >= 0.5 * amount, minutes, NULL)), MIN(IF(place >= 0.9 * amount, minutes, NULL)), SUM(late)"
                + " FROM (SELECT " + key + " AS grouped, t.working_minutes AS minutes, IF(t.working_minutes > n.limit_minutes, 1, 0) AS late,"
                + " ROW_NUMBER() OVER (PARTITION BY " + key + " ORDER BY t.working_minutes) AS place, COUNT(*) OVER (PARTITION BY " + key + ") AS amount"
                + " FROM approval_task t JOIN approval_node n ON n.id = t.node_id JOIN approval a ON a.id = t.approval_id"
                + " LEFT JOIN organization_unit u ON u.id = a.subsidiary_id"
                + " WHERE t.state IN ('APPROVED', 'REJECTED', 'RETURNED') AND t.purpose <> 'ANSWER'"
                + " AND t.finished_at >= '2031-03-01' AND t.finished_at < '2031-04-01' AND (" + scope + ")"
                + (dimension == BottleneckDimension.NODE || filter.role() != null ? " AND n.scope <> 'ADDRESSEE'" : "")
                + (filter.role() == null ? "" : " AND n.role = '" + filter.role() + "'")
                + (filter.kind() == null ? "" : " AND a.kind = '" + filter.kind() + "'")
                + (filter.subsidiary() == null ? "" : " AND COALESCE(u.code, '') = '" + filter.subsidiary() + "'")
                + ") placed GROUP BY grouped ORDER BY 4 DESC, 1";
        List<Object[]> rows = records.unscopedSql("a test counts for itself", sql).getResultList();
        return rows.stream().map(row -> new BottleneckRow(row[0].toString(), ((Number) row[1]).longValue(), ((Number) row[2]).intValue(),
                ((Number) row[3]).intValue(), ((Number) row[4]).longValue())).toList();
    }

    private String code(Long subsidiary) {
        return records.unscopedSql("a test's own subsidiary", "SELECT code FROM organization_unit WHERE id = ?1", subsidiary).getSingleResult().toString();
    }

    private static BottleneckFilter narrowed(Role role, String kind, String subsidiary) {
        return new BottleneckFilter(role, kind, subsidiary, MONTH);
    }

    private static BottleneckFilter filter(Role role) {
        return new BottleneckFilter(role, null, null, MONTH);
    }

    private static int share(List<Integer> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    @Test
    void severalApprovalsAtOneWordCountEachByItself() {
        Long first = service.submit(group.subject("bulk1", REPRESENTATIVE)).getId();
        Long second = service.submit(group.subject("bulk2", REPRESENTATIVE)).getId();
        List<Long> tasks = Caller.runAs(group.as(MARKETING_DIRECTOR), () -> queries.inbox(null, PageRequest.of(0, 5))).items().stream()
                .map(InboxItem::taskId).toList();
        Caller.runAs(group.as(MARKETING_DIRECTOR), () -> service.decide(tasks.get(0), Action.REJECT, "no", null));
        List<Long> asked = List.of(tasks.get(0), tasks.get(1), -1L);
        List<BulkLine> lines = Caller.runAs(group.as(MARKETING_DIRECTOR), () -> decisions.decide("operation" + first, asked, Action.APPROVE, null));
        assertThat(lines).extracting(line -> line.isDone() ? "OK" : line.refusal().code()).containsExactly("ALREADY_DECIDED", "OK", "NOT_FOUND");
        List<BulkLine> again = Caller.runAs(group.as(MARKETING_DIRECTOR), () -> decisions.decide("operation" + first, asked, Action.APPROVE, null));
        assertThat(again).extracting(BulkLine::isDone).containsExactly(false, true, false);
        assertThat(queries.journal(second)).hasSize(2);
    }

    @Test
    void aLineThatBreaksIsToldAndTheOthersCount() {
        String kind = group.anotherRoute(NodeMode.ANY, MARKETING_DIRECTOR);
        List<Long> approvals = Stream.of("sound1", DecidedEvents.BREAK, "sound2")
                .map(number -> service.submit(group.subject(kind, number, "1.00", REPRESENTATIVE, false)).getId()).toList();
        List<Long> tasks = approvals.stream().map(id -> queries.view(id).rounds().get(0).nodes().get(0).tasks().get(0).id()).toList();
        List<BulkLine> lines = Caller.runAs(group.as(MARKETING_DIRECTOR), () -> decisions.decide("broken" + kind, tasks, Action.APPROVE, DecidedEvents.BREAK));
        assertThat(lines).extracting(line -> line.isDone() ? "OK" : line.refusal().code()).containsExactly("OK", "INTERNAL_ERROR", "OK");
        assertThat(lines.get(1).refusal().arguments()).as("the event's number").hasSize(1);
        assertThat(approvals).extracting(id -> queries.view(id).state())
                .containsExactly(ApprovalState.APPROVED, ApprovalState.RUNNING, ApprovalState.APPROVED);
        List<BulkLine> again = Caller.runAs(group.as(MARKETING_DIRECTOR), () -> decisions.decide("broken" + kind, tasks, Action.APPROVE, null));
        assertThat(again).as("a repeat tries the rest; with another comment it is no repeat of what went through")
                .extracting(line -> line.isDone() ? "OK" : line.refusal().code())
                .containsExactly("IDEMPOTENCY_KEY_REUSED", "OK", "IDEMPOTENCY_KEY_REUSED");
        List<BulkLine> same = Caller.runAs(group.as(MARKETING_DIRECTOR),
                () -> decisions.decide("broken" + kind, List.of(tasks.get(0), tasks.get(2)), Action.APPROVE, ' ' + DecidedEvents.BREAK));
        assertThat(same).as("the same comment, but for spaces, is a repeat").allMatch(BulkLine::isDone);
    }

    @Test
    void whatIsNoListOfTasksIsRefusedBeforeAnythingIsDone() {
        Long approval = service.submit(group.subject("untouched", REPRESENTATIVE)).getId();
        Long task = queries.view(approval).rounds().get(0).nodes().get(0).tasks().get(0).id();
        refused("tasks REQUIRED", null);
        refused("tasks REQUIRED", List.of());
        refused("tasks[1] REQUIRED", Arrays.asList(task, null, task + 1));
        refused("tasks[2] DUPLICATE", List.of(task, task + 1, task));
        refused("tasks TOO_MANY", LongStream.range(task, task + 201).boxed().toList());
        assertThat(queries.journal(approval)).hasSize(1);
    }

    private void refused(String violation, List<Long> tasks) {
        assertThatThrownBy(() -> Caller.runAs(group.as(MARKETING_DIRECTOR), () -> decisions.decide("refused", tasks, Action.APPROVE, null)))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("VALIDATION");
                    assertThat(refusal.violations()).extracting(each -> each.field() + " " + each.code()).containsExactly(violation);
                });
    }

    @Test
    void requestsOfOneCustomerAddUpWhereTheRouteSaysSo() {
        String kind = group.bandedRoute(30);
        BusinessClock.travelTo(DAY.atTime(9, 0));
        assertThat(nodes(service.submit(request(kind, "one", "1500000.00", "K1")))).isEqualTo(1);
        assertThat(queries.preview(kind, group.subsidiaryId(), new BigDecimal("1500000.00"), group.id(REPRESENTATIVE),
                Map.of(Subject.CUSTOMER_FACT, "K1"), null).nodes()).hasSize(2);
        Approval second = service.submit(request(kind, "two", "1500000.00", "K1"));
        assertThat(nodes(second)).isEqualTo(2);
        assertThat(queries.view(second.getId()).rounds().get(0).routedAmount()).isEqualByComparingTo("3000000.00");
        assertThat(nodes(service.submit(request(kind, "other", "1500000.00", "K2")))).isEqualTo(1);
        BusinessClock.travelTo(DAY.plusDays(31).atTime(9, 0));
        assertThat(nodes(service.submit(request(kind, "later", "1500000.00", "K1")))).isEqualTo(1);
        String off = group.bandedRoute(null);
        service.submit(request(off, "off1", "1500000.00", "K1"));
        assertThat(nodes(service.submit(request(off, "off2", "1500000.00", "K1")))).isEqualTo(1);
    }

    private int nodes(Approval approval) {
        return queries.view(approval.getId()).rounds().get(0).nodes().size();
    }

    private Subject request(String kind, String number, String amount, String customer) {
        Subject plain = group.subject(kind, number, amount, REPRESENTATIVE, false);
        return new Subject(plain.kind(), plain.number(), plain.dossier(), plain.title(), plain.amount(), plain.subsidiaryId(),
                plain.requesterId(), false, Map.of(Subject.CUSTOMER_FACT, customer));
    }

    private void decide(Role role) {
        decide(group, null, role);
    }

    private void decide(TestGroup by, String kind, Role role) {
        long task = Caller.runAs(by.as(role), () -> queries.inbox(kind, PageRequest.of(0, 1))).items().get(0).taskId();
        Caller.runAs(by.as(role), () -> service.decide(task, Action.APPROVE, null, null));
    }
}
