package org.tenderline.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderline.security.Role.*;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenderline.approval.route.RouteDrafts;
import org.tenderline.approval.route.RouteFinding;
import org.tenderline.approval.route.RouteFlaw;
import org.tenderline.approval.route.RouteForm;
import org.tenderline.approval.route.RouteService;
import org.tenderline.audit.Change;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.Position;
import org.tenderline.security.Caller;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessException;
import org.tenderline.testing.ContainerTest;

/** Drawing routes: what is refused, what becomes a version, and what running approvals keep (E1). */
class RouteServiceIT extends ContainerTest {

    @Inject
    private RouteService service;

    @Inject
    private RouteQueries routes;

    @Inject
    private RouteDrafts drafts;

    @Inject
    private ApprovalService approvals;

    @Inject
    private ApprovalQueries queries;

    @Inject
    private OrganizationQueries organization;

    @Inject
    private TestGroup group;

    /** So that a row for one subsidiary leaves something to the row for all. */
    @Inject
    private TestGroup other;

    @Inject
    private Records records;

    @Inject
    private UserTransaction transaction;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    private String kind;

    @BeforeEach
    void found() {
        group.found(REPRESENTATIVE, MARKETING_DIRECTOR, MARKETING_VP, HQ_FINANCE_HEAD, CFO, SYSTEM_ADMINISTRATOR);
        other.found();
        kind = group.route(NodeMode.ANY, HQ_FINANCE_HEAD);
        Caller.bind(group.as(SYSTEM_ADMINISTRATOR));
    }

    @AfterEach
    void leave() {
        Caller.clear();
    }

    @Test
    void aSavedTableIsTheNextVersionAndToldWithBeforeAndAfter() {
        Route saved = service.save(table(1, row(null, "2000000.00", headquarters(HQ_FINANCE_HEAD)),
                row("2000000.00", null, headquarters(HQ_FINANCE_HEAD), headquarters(CFO))));
        assertThat(saved.getNumber()).isEqualTo(2);
        assertThat(saved.getAuthorId()).isEqualTo(group.id(SYSTEM_ADMINISTRATOR));
        assertThat(choose("1999999.99")).isEqualTo(1);
        assertThat(choose("2000000.00")).isEqualTo(2);
        List<Change> changes = records.select(Change.class).where("e.recordType = ? and e.recordId = ?", "approval_route", saved.getId()).list(50);
        assertThat(changes).filteredOn(change -> change.getField().equals("comment")).singleElement()
                .satisfies(change -> assertThat(change.getAfter()).isEqualTo("because"));
        assertThat(changes).filteredOn(change -> change.getField().equals("row")).hasSize(2)
                .anySatisfy(change -> {
                    assertThat(change.getBefore()).contains("[0.00, ∞)");
                    assertThat(change.getAfter()).contains("[0.00, 2000000.00)");
                })
                .anySatisfy(change -> {
                    assertThat(change.getBefore()).isNull();
                    assertThat(change.getAfter()).contains("CFO");
                });
    }

    @Test
    void aRunningApprovalKeepsItsVersion() {
        Caller.bind(group.as(REPRESENTATIVE));
        Subject subject = group.subject("1", REPRESENTATIVE);
        Approval running = approvals.submit(subject);
        Caller.bind(group.as(SYSTEM_ADMINISTRATOR));
        service.save(table(1, row(null, null, headquarters(CFO))));
        Caller.bind(group.as(HQ_FINANCE_HEAD));
        ApprovalView view = queries.view(running.getId());
        assertThat(view.routeVersion()).isEqualTo(1);
        ApprovalView.Task own = view.rounds().get(0).nodes().get(0).tasks().stream()
                .filter(task -> task.holder().username().equals(Caller.current().username())).findFirst().orElseThrow();
        approvals.decide(own.id(), Action.APPROVE, null, null);
        assertThat(queries.view(running.getId()).state()).isEqualTo(ApprovalState.APPROVED);
        Caller.bind(group.as(REPRESENTATIVE));
        Approval next = approvals.submit(group.subject("2", REPRESENTATIVE));
        assertThat(queries.view(next.getId()).routeVersion()).isEqualTo(2);
    }

    @Test
    void tablesThatDoNotDecideEverythingOnceAreRefusedWithTheirRows() {
        refused(table(1, row(null, "100.00", headquarters(CFO)), row("100.01", null, headquarters(CFO))), "ROUTE_GAP", "rows");
        refused(table(1, row(null, "100.01", headquarters(CFO)), row("100.00", null, headquarters(CFO))), "ROUTE_OVERLAP", "rows[0]");
        refused(table(1, row(null, null, headquarters(CFO)), row("5.00", "5.00", headquarters(CFO))), "ROUTE_EMPTY_BAND", "rows[1]");
        assertThat(routes.current(kind).getNumber()).isEqualTo(1);
    }

    @Test
    void aPostThatNobodyEverHeldIsNamedWithItsSubsidiaries() {
        String code = organization.unit(group.subsidiaryId()).getCode();
        RouteForm.Row own = new RouteForm.Row(code, null, null, Map.of(), List.of(subsidiary(MARKETING_VP), subsidiary(COMMERCE)));
        assertThatThrownBy(() -> service.save(table(1, row(null, null, headquarters(CFO)), own)))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("ROUTE_NODE_UNFILLABLE");
                    assertThat(refusal.violations()).singleElement().satisfies(violation -> {
                        assertThat(violation.field()).isEqualTo("rows[1].nodes[1]");
                        assertThat(violation.arguments()).contains(COMMERCE, code);
                    });
                });
    }

    @Test
    void aVacantPostIsConfirmed() throws Exception {
        transaction.begin();
        Position post = records.select(Position.class).where("e.personId = ?", group.id(MARKETING_VP)).lock().first().orElseThrow();
        post.end(LocalDate.of(2021, 1, 1));
        transaction.commit();
        RouteForm.Row own = new RouteForm.Row(organization.unit(group.subsidiaryId()).getCode(), null, null, Map.of(),
                List.of(subsidiary(MARKETING_VP)));
        RouteForm form = table(1, row(null, null, headquarters(CFO)), own);
        assertThat(service.check(form)).extracting(RouteFinding::flaw).containsExactly(RouteFlaw.ROUTE_NODE_VACANT);
        refused(form, "ROUTE_NODE_VACANT", "rows[1].nodes[0]");
        Route saved = service.save(new RouteForm(kind, 1, "for a while", true, null, null, false, form.rows()));
        assertThat(saved.getNumber()).isEqualTo(2);
    }

    @Test
    void theSecondAdministratorIsTold() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(2, threads);
        Callable<String> save = () -> Caller.runAs(group.as(SYSTEM_ADMINISTRATOR), () -> {
            start.await();
            try {
                return "version " + service.save(table(1, row(null, null, headquarters(CFO)))).getNumber();
            } catch (BusinessException refusal) {
                return refusal.code();
            }
        });
        Future<String> first = pool.submit(save);
        Future<String> second = pool.submit(save);
        start.countDown();
        assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder("version 2", "ROUTE_CHANGED");
        pool.shutdown();
    }

    @Test
    void aFormerVersionIsBroughtBack() {
        service.save(table(1, row(null, null, headquarters(CFO))));
        RouteForm former = service.former(kind, 1);
        assertThat(former.baseVersion()).isEqualTo(2);
        Route back = service.save(new RouteForm(kind, former.baseVersion(), "as before", false, former.restores(), null, false, former.rows()));
        assertThat(back.getNumber()).isEqualTo(3);
        assertThat(back.getRestoredFrom()).isEqualTo(1);
        assertThat(routes.current(kind).getRows().get(0).getNodes().get(0).getRole()).isEqualTo(HQ_FINANCE_HEAD);
    }

    @Test
    void onlyTheSameTableCountsAsBroughtBack() {
        service.save(table(1, row(null, null, headquarters(CFO))));
        List<RouteForm.Row> rows = service.former(kind, 1).rows();
        refused(new RouteForm(kind, 2, "of nothing", false, 99, null, false, rows), "VALIDATION", "restores");
        RouteForm signed = new RouteForm(kind, 2, "signed", false, 1, null, true, rows);
        assertThat(service.bringsBack(signed)).isFalse();
        assertThat(service.save(signed).getRestoredFrom()).isNull();
        assertThat(service.save(new RouteForm(kind, 3, "edited", false, 1, null, false,
                List.of(row(null, null, headquarters(HQ_FINANCE_HEAD), headquarters(CFO))))).getRestoredFrom()).isNull();
        RouteForm same = new RouteForm(kind, 4, "as before", false, 1, null, false, rows);
        assertThat(service.bringsBack(same)).isTrue();
        Route back = service.save(same);
        assertThat(back.getRestoredFrom()).isEqualTo(1);
        assertThat(records.select(Change.class).where("e.recordType = ? and e.recordId = ? and e.field = ?", "approval_route", back.getId(), "restoredFrom")
                .list(5)).singleElement().satisfies(change -> assertThat(change.getAfter()).isEqualTo("1"));
    }

    @Test
    void aDraftIsOnePersonsOwn() {
        drafts.keep(kind, 1, "first");
        drafts.keep(kind, 1, "second");
        assertThat(drafts.of(kind)).hasValueSatisfying(draft -> assertThat(draft.getContent()).isEqualTo("second"));
        Caller.bind(group.as(group.another(SYSTEM_ADMINISTRATOR), SYSTEM_ADMINISTRATOR));
        assertThat(drafts.of(kind)).isEmpty();
    }

    @Test
    void wrongTablesAreRefusedFieldByField() {
        RouteForm.Node either = new RouteForm.Node(CFO, null, NodeScope.HEADQUARTERS, NodeMode.EITHER, 60);
        RouteForm.Row wrong = new RouteForm.Row("NOWHERE", new BigDecimal("-1"), null, Map.of("weather", "FINE"), List.of(headquarters(CFO)));
        refused(table(1, row(null, null)), "VALIDATION", "rows[0].nodes");
        refused(table(1, row(null, null, either)), "VALIDATION", "rows[0].nodes[0].otherRole");
        refused(table(1, row(null, null, headquarters(SYSTEM_ADMINISTRATOR))), "VALIDATION", "rows[0].nodes[0].role");
        refused(table(1, wrong), "VALIDATION", "rows[0].amountFrom");
        refused(new RouteForm(kind, 1, " ", false, null, null, false, List.of(row(null, null, headquarters(CFO)))), "VALIDATION", "comment");
        refused(new RouteForm(kind, 1, "because", false, null, null, false, List.of()), "VALIDATION", "rows");
        RouteForm.Row asking = new RouteForm.Row("NOWHERE", null, null, Map.of("weather", "FINE"), List.of(headquarters(CFO)));
        refused(table(1, asking), "VALIDATION", "rows[0].subsidiary");
    }

    @Test
    void onlyTheSystemAdministratorDraws() {
        for (Role role : List.of(REPRESENTATIVE, CFO)) {
            Caller.bind(group.as(role));
            assertThatThrownBy(() -> service.save(table(1, row(null, null, headquarters(CFO)))))
                    .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo("FORBIDDEN"));
            assertThatThrownBy(() -> drafts.keep(kind, 1, "x")).isInstanceOf(BusinessException.class);
        }
    }

    private void refused(RouteForm form, String code, String field) {
        assertThatThrownBy(() -> service.save(form)).isInstanceOfSatisfying(BusinessException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.violations().get(0).field()).isEqualTo(field);
        });
    }

    private int choose(String amount) {
        return routes.current(kind).table().choose(group.subject(kind, "1", amount, REPRESENTATIVE, false)).getPosition();
    }

    private RouteForm table(int base, RouteForm.Row... rows) {
        return new RouteForm(kind, base, "because", false, null, null, false, List.of(rows));
    }

    private static RouteForm.Row row(String from, String to, RouteForm.Node... nodes) {
        return new RouteForm.Row(null, from == null ? null : new BigDecimal(from), to == null ? null : new BigDecimal(to), Map.of(),
                List.of(nodes));
    }

    private static RouteForm.Node headquarters(Role role) {
        return new RouteForm.Node(role, null, NodeScope.HEADQUARTERS, NodeMode.ANY, 1_080);
    }

    private static RouteForm.Node subsidiary(Role role) {
        return new RouteForm.Node(role, null, NodeScope.OWN_SUBSIDIARY, NodeMode.ANY, 1_080);
    }
}
