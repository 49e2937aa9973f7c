package org.tenderline.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.approval.Action;
import org.tenderline.approval.InboxQueries;
import org.tenderline.approval.delegation.Delegation;
import org.tenderline.approval.delegation.DelegationService;
import org.tenderline.approval.inbox.FillIn;
import org.tenderline.audit.Change;
import org.tenderline.audit.ChangeHistory;
import org.tenderline.bid.OutcomeForm;
import org.tenderline.bid.OutcomeResult;
import org.tenderline.bid.OutcomeService;
import org.tenderline.notification.Language;
import org.tenderline.notification.Messages;
import org.tenderline.project.ProjectService;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.Sql;
import org.tenderline.testing.ContainerTest;
import org.tenderline.testing.Group;

/** H1 and H3 through the services, on the real database. */
class DepositServiceIT extends ContainerTest {

    private static final int AT_ONCE = 20;

    @Inject
    private Group group;

    @Inject
    private DepositRoad road;

    @Inject
    private DepositService deposits;

    @Inject
    private DepositLedger ledger;

    @Inject
    private DepositQueries queries;

    @Inject
    private ProjectService projects;

    @Inject
    private ChangeHistory history;

    @Inject
    private InboxQueries inbox;

    @Inject
    private OutcomeService outcomes;

    @Inject
    private DelegationService delegations;

    @Inject
    private BusinessClock clock;

    @Inject
    private Messages messages;

    @Inject
    private Sql sql;

    private String project;

    @BeforeEach
    void project() {
        project = road.project().getTrackingNumber();
    }

    @Test
    @DisplayName("H1: any employee of the subsidiary requests, nobody of another one")
    void whoMayRequest() {
        assertThat(road.requested(project, "30000.00").getNumber()).isEqualTo(project + "-D1");
        assertRefused("NOT_FOUND", () -> group.as("sales1.nzmz", () -> deposits.request(project, road.request("1.00"))));
        assertRefused("FORBIDDEN", () -> group.as("market", () -> deposits.request(project, road.request("1.00"))));
        assertThat(road.requested(project, "30000.01").getNumber()).isEqualTo(project + "-D2");
    }

    @Test
    @DisplayName("H1: only while the project is being tracked")
    void notForAClosedProject() {
        group.as("sales1.dwhz", () -> projects.close(project, "业主取消招标"));
        assertRefused("WRONG_STATE", () -> road.requested(project, "1.00"));
    }

    @Test
    @DisplayName("A2: requester, owner and their superiors see it; another subsidiary does not, by number or in lists")
    void scope() {
        String number = road.requested(project, "1.00").getNumber();
        for (String username : List.of("sales1.dwhz", "sales2.dwhz", "director.dwhz", "finance.dwhz", "accountant", "cfo", "market")) {
            assertThat(group.as(username, () -> queries.get(number)).getNumber()).as(username).isEqualTo(number);
        }
        DepositFilter filter = DepositFilter.ofProject(project);
        for (String username : List.of("sales3.dwhz", "sales1.nzmz", "director.nzmz", "legal")) {
            assertRefused("NOT_FOUND", () -> group.as(username, () -> queries.get(number)));
            assertThat(group.as(username, () -> queries.list(filter, PageRequest.of(0, 10))).total()).as(username).isZero();
            assertThat(group.as(username, () -> queries.totals(filter)).amount()).as(username).isZero();
        }
    }

    @Test
    @DisplayName("H3: nothing happens out of order, and only the executing accountant books")
    void order() {
        String requested = road.requested(project, "100.00").getNumber();
        assertRefused("WRONG_STATE", () -> group.as("accountant", () -> ledger.pay(requested, road.booking("100.00"))));
        assertRefused("WRONG_STATE", () -> group.as("accountant", () -> ledger.refund(requested, road.booking("1.00"))));
        String approved = road.approved(project, "100.00");
        assertRefused("FORBIDDEN", () -> group.as("finance.dwhz", () -> ledger.pay(approved, road.booking("100.00"))));
        assertRefused("FORBIDDEN", () -> group.as("hq.finance", () -> ledger.pay(approved, road.booking("100.00"))));
        assertRefused("OVER_APPROVED", () -> group.as("accountant", () -> ledger.pay(approved, road.booking("100.01"))));
        group.as("accountant", () -> ledger.pay(approved, road.booking("100.00")));
        assertRefused("WRONG_STATE", () -> group.as("accountant", () -> ledger.pay(approved, road.booking("100.00"))));
        assertRefused("OVER_OUTSTANDING", () -> group.as("accountant", () -> ledger.refund(approved, road.booking("100.01"))));
        assertThat(group.as("accountant", () -> ledger.refund(approved, road.booking("100.00"))).getState())
                .isEqualTo(DepositState.WRITTEN_OFF);
    }

    @Test
    @DisplayName("H3: of twenty refunds at once none is paid out of nothing")
    void concurrentRefunds() throws Exception {
        String number = road.paid(project, "1000.00");
        List<String> results = atOnce(index -> () -> group.as("accountant", () -> ledger.refund(number, road.booking("90.00")).getNumber()));
        assertThat(results).filteredOn(number::equals).hasSize(11);
        assertThat(results).filteredOn("OVER_OUTSTANDING"::equals).hasSize(AT_ONCE - 11);
        DepositDetail detail = group.as("accountant", () -> queries.detail(number));
        assertThat(detail.row().deposit().balance().outstanding()).isEqualByComparingTo("10.00");
        BigDecimal refunded = detail.entries().stream().filter(entry -> entry.getType() == EntryType.REFUND).map(DepositEntry::getAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(refunded).isEqualByComparingTo("990.00");
    }

    @Test
    @DisplayName("H3: of twenty payments at once one counts")
    void concurrentPayments() throws Exception {
        String number = road.approved(project, "1000.00");
        List<String> results = atOnce(index -> () -> group.as("accountant", () -> ledger.pay(number, road.booking("1000.00")).getNumber()));
        assertThat(results).filteredOn(number::equals).hasSize(1);
        assertThat(results).filteredOn("WRONG_STATE"::equals).hasSize(AT_ONCE - 1);
    }

    @Test
    @DisplayName("H3: a forfeiture posts on approval; until then its amount is reserved")
    void forfeiture() {
        String number = road.paid(project, "1000.00");
        group.as("accountant", () -> ledger.forfeit(number, road.booking("800.00"), "中标后放弃"));
        assertRefused("OVER_OUTSTANDING", () -> group.as("accountant", () -> ledger.refund(number, road.booking("200.01"))));
        road.decide("hq.finance", number + "-F1", Action.REJECT);
        assertThat(balance(number).available()).isEqualByComparingTo("1000.00");
        group.as("accountant", () -> ledger.forfeit(number, road.booking("700.00"), "中标后放弃"));
        road.decide("hq.finance", number + "-F2", Action.APPROVE);
        assertThat(balance(number).forfeited()).isEqualByComparingTo("700.00");
        group.as("accountant", () -> ledger.convert(number, road.booking("300.00"), ConversionTarget.SERVICE_FEE));
        assertThat(group.as("market", () -> queries.get(number)).getState()).isEqualTo(DepositState.WRITTEN_OFF);
        DepositTotals totals = group.as("market", () -> queries.totals(DepositFilter.ofProject(project)));
        assertThat(totals.outstanding()).isZero();
        assertThat(totals.paid()).isEqualByComparingTo(totals.refunded().add(totals.converted()).add(totals.forfeited()));
    }

    @Test
    @DisplayName("D5: a new attempt at a forfeiture takes the place of the returned one; the last one can be given up")
    void returnedForfeiture() {
        String number = road.paid(project, "1000.00");
        group.as("accountant", () -> ledger.forfeit(number, road.booking("800.00"), "中标后放弃"));
        road.decide("hq.finance", number + "-F1", Action.RETURN);
        assertThat(toFillIn("accountant")).contains(number + "-F1");
        assertThat(balance(number).available()).isEqualByComparingTo("1000.00");
        group.as("accountant", () -> ledger.forfeit(number, road.booking("700.00"), "金额已更正"));
        assertThat(toFillIn("accountant")).doesNotContain(number + "-F1", number + "-F2");
        assertThat(balance(number).available()).isEqualByComparingTo("300.00");
        road.decide("hq.finance", number + "-F2", Action.RETURN);
        assertThat(toFillIn("accountant")).contains(number + "-F2");
        road.withdraw("accountant", Forfeiture.KIND, number + "-F2");
        assertThat(toFillIn("accountant")).doesNotContain(number + "-F2");
        assertThat(balance(number).available()).isEqualByComparingTo("1000.00");
        assertThat(group.as("accountant", () -> queries.detail(number)).forfeitures()).extracting(Forfeiture::getApprovalState)
                .containsOnly(DepositState.WITHDRAWN);
    }

    @Test
    @DisplayName("D5: a returned request that cannot be asked for again, since the project is over, is given up by its requester")
    void returnedAfterTheTracking() {
        String number = road.requested(project, "100.00").getNumber();
        road.decide("director.dwhz", number, Action.RETURN);
        group.as("sales1.dwhz", () -> outcomes.record(project, new OutcomeForm(clock.today(), OutcomeResult.LOST, BigDecimal.ONE, null, null, null, null, null, null)));
        Integer version = group.as("sales2.dwhz", () -> queries.get(number)).getVersion();
        assertRefused("WRONG_STATE", () -> group.as("sales2.dwhz", () -> deposits.requestAgain(number, version, road.request("100.00"))));
        assertThat(toFillIn("sales2.dwhz")).contains(number);
        assertRefused("FORBIDDEN", () -> road.withdraw("sales1.dwhz", Deposit.KIND, number));
        road.withdraw("sales2.dwhz", Deposit.KIND, number);
        assertThat(toFillIn("sales2.dwhz")).doesNotContain(number);
        assertThat(group.as("sales2.dwhz", () -> queries.get(number)).getState()).isEqualTo(DepositState.WITHDRAWN);
    }

    @Test
    @DisplayName("E3: what was returned is edited by its requester and submitted again")
    void again() {
        Deposit deposit = road.requested(project, "100.00");
        road.decide("director.dwhz", deposit.getNumber(), Action.RETURN);
        Deposit returned = group.as("sales2.dwhz", () -> queries.get(deposit.getNumber()));
        assertThat(returned.getState()).isEqualTo(DepositState.RETURNED);
        assertRefused("FORBIDDEN", () -> group.as("director.dwhz",
                () -> deposits.requestAgain(deposit.getNumber(), returned.getVersion(), road.request("200.00"))));
        assertRefused("STALE", () -> group.as("sales2.dwhz",
                () -> deposits.requestAgain(deposit.getNumber(), returned.getVersion() - 1, road.request("200.00"))));
        assertThat(group.as("sales2.dwhz", () -> deposits.requestAgain(deposit.getNumber(), returned.getVersion(), road.request("200.00")))
                .getState()).isEqualTo(DepositState.REQUESTED);
    }

    @Test
    @DisplayName("B3: a project is not closed while a deposit is approved or outstanding; a running request is withdrawn")
    void closing() {
        String running = road.requested(project, "100.00").getNumber();
        String approved = road.approved(project, "100.00");
        assertRefused("DEPOSIT_OUTSTANDING", () -> group.as("sales1.dwhz", () -> projects.close(project, "业主取消招标")));
        assertThat(group.as("sales1.dwhz", () -> queries.get(running)).getState()).isEqualTo(DepositState.REQUESTED);
        group.as("sales2.dwhz", () -> deposits.cancel(approved, "招标取消"));
        group.as("sales1.dwhz", () -> projects.close(project, "业主取消招标"));
        assertThat(group.as("sales1.dwhz", () -> queries.get(running)).getState()).isEqualTo(DepositState.WITHDRAWN);
    }

    @Test
    @DisplayName("L2: the history has the request and every entry")
    void history() {
        String number = road.paid(project, "100.00");
        Long id = group.as("accountant", () -> queries.get(number)).getId();
        assertThat(group.as("accountant", () -> history.of(Deposit.class, id, PageRequest.of(0, 200))).items())
                .anySatisfy(change -> assertThat(change.getField()).isEqualTo("payee"))
                .anySatisfy(change -> {
                    assertThat(change.getEntity()).isEqualTo("DepositEntry");
                    assertThat(change.getAfter()).isEqualTo("100.00");
                })
                .anySatisfy(change -> assertThat(List.of(change.getField(), String.valueOf(change.getBefore()), change.getAfter()))
                        .containsExactly("state", "APPROVED", "PAID"));
    }

    private List<String> toFillIn(String username) {
        return group.as(username, () -> inbox.toFillIn(PageRequest.of(0, 200))).items().stream().map(FillIn::number).toList();
    }

    @Test
    @DisplayName("L2, E4: what a delegate's decision changes names the delegate and for whom, so does the message; nobody rewrites it")
    void historyOfADelegate() {
        String number = road.requested(project, "100.00").getNumber();
        road.decide("director.dwhz", number, Action.APPROVE);
        road.decide("finance.dwhz", number, Action.APPROVE);
        Long office = group.person("office").personId();
        Delegation delegation = group.as("accountant", () -> delegations.delegate(office, clock.today(), clock.today(), Set.of(Deposit.KIND), null));
        try {
            road.decide("office", number, Action.APPROVE);
        } finally {
            group.as("accountant", () -> delegations.end(delegation.getId()));
        }
        Deposit deposit = group.as("sales2.dwhz", () -> queries.get(number));
        assertThat(deposit.getState()).isEqualTo(DepositState.APPROVED);
        List<Change> changes = group.as("sales2.dwhz", () -> history.of(Deposit.class, deposit.getId(), PageRequest.of(0, 200))).items();
        assertThat(changes).filteredOn(change -> change.getAction().equals("UPDATE")).isNotEmpty().allSatisfy(change -> {
            assertThat(change.getPersonName()).isEqualTo(group.person("office").name());
            assertThat(change.getOnBehalfOfName()).isEqualTo(group.person("accountant").name());
        });
        assertThat(changes).filteredOn(change -> change.getAction().equals("INSERT")).isNotEmpty()
                .allSatisfy(change -> assertThat(change.getOnBehalfOfName()).isNull());
        String who = group.person("office").name() + " 代 " + group.person("accountant").name();
        Awaitility.await().untilAsserted(() -> assertThat(told("sales2.dwhz", number)).anyMatch(body -> body.contains(who)));
        for (String rewriting : List.of("UPDATE audit_change SET on_behalf_of_name = NULL", "DELETE FROM audit_change")) {
            assertThatThrownBy(() -> sql.update(rewriting + " WHERE id = ?", changes.get(0).getId())).hasStackTraceContaining("append-only");
        }
    }

    private List<String> told(String username, String number) {
        return group.as(username, () -> messages.mine(false, null, PageRequest.of(0, 50))).items().stream()
                .filter(message -> message.getSubjectNumber().equals(number)).map(message -> message.in(Language.ZH).body()).toList();
    }

    private Balance balance(String number) {
        return group.as("accountant", () -> queries.get(number)).balance();
    }

    private static void assertRefused(String code, ThrowingCallable action) {
        BusinessException refusal = catchThrowableOfType(BusinessException.class, action);
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
    }

    /** What each of twenty simultaneous actions ended in: its result, or the code of its refusal. */
    private static List<String> atOnce(java.util.function.IntFunction<Callable<String>> action) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<String>> futures = new ArrayList<>();
            for (int index = 0; index < AT_ONCE; index++) {
                Callable<String> callable = action.apply(index);
                futures.add(threads.submit(() -> {
                    start.await();
                    try {
                        return callable.call();
                    } catch (BusinessException refusal) {
                        return refusal.code();
                    }
                }));
            }
            start.countDown();
            List<String> results = new ArrayList<>();
            for (Future<String> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
