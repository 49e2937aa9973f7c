package org.tenderline.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenderline.audit.Change;
import org.tenderline.audit.ChangeHistory;
import org.tenderline.project.Project;
import org.tenderline.project.ProjectDraft;
import org.tenderline.project.ProjectQueries;
import org.tenderline.project.ProjectState;
import org.tenderline.security.Caller;
import org.tenderline.security.Role;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.PageRequest;
import org.tenderline.testing.ContainerTest;

class OutcomeServiceIT extends ContainerTest {

    @Inject
    private OutcomeService service;

    @Inject
    private OutcomeQueries queries;

    @Inject
    private ProjectQueries projects;

    @Inject
    private ChangeHistory history;

    @Inject
    private TestSales sales;

    @Inject
    private TestSales others;

    @Inject
    private BusinessClock clock;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    private Caller owner;
    private Project project;
    private String number;

    @BeforeEach
    void register() {
        Caller.bind(Caller.system("test"));
        sales.found();
        others.found();
        owner = sales.hire(Role.REPRESENTATIVE);
        project = sales.project(owner, clock.today().minusDays(3));
        number = project.getTrackingNumber();
        Caller.bind(owner);
    }

    @AfterEach
    void leave() {
        Caller.clear();
    }

    private OutcomeForm form(OutcomeResult result, String winner, BidderForm... bidders) {
        return new OutcomeForm(clock.today().minusDays(2), result, new BigDecimal("1400000.00"), 1, winner, List.of(bidders),
                List.of("价格", "自己的话"), "备注", result == OutcomeResult.WON ? "HT-1" : null);
    }

    private static BidderForm bidder(String name, String price) {
        return new BidderForm(name, price == null ? null : new BigDecimal(price));
    }

    @Test
    void theOwnerCompletesTheTracking() {
        service.record(number, form(OutcomeResult.WON, null, bidder("丙公司", null), bidder("甲公司", "1450000.00"), bidder("我方", "1400000.00")));
        OutcomeView view = queries.get(number);
        assertThat(view.bidders()).extracting(Bidder::getName).containsExactly("丙公司", "甲公司", "我方");
        assertThat(view.bidders()).extracting(Bidder::isOwn).containsExactly(false, false, true);
        assertThat(view.outcome().getReasons()).containsExactly("价格", "自己的话");
        assertThat(view.outcome().getContractNumber()).isEqualTo("HT-1");
        Project completed = projects.project(number);
        assertThat(completed.getState()).isEqualTo(ProjectState.WON);
        assertThat(completed.getOpenedOn()).isEqualTo(clock.today().minusDays(2));
        assertThat(completed.getOurPrice()).isEqualByComparingTo("1400000.00");
        assertThat(history.of(Project.class, project.getId(), PageRequest.of(0, 200)).items()).extracting(Change::getField)
                .contains("result", "ourPrice", "contractNumber", "state", "bidderName", "bidderPrice");
    }

    @Test
    void aWinnerNobodyNamedIsABidderToo() {
        service.record(number, form(OutcomeResult.LOST, "丙公司", bidder("甲公司", null)));
        assertThat(queries.get(number).bidders()).extracting(Bidder::getName).containsExactly("甲公司", "丙公司");
    }

    @Test
    void weAreNoCompetitorByOurSubsidiarysName() {
        service.record(number, form(OutcomeResult.ABANDONED, sales.name(), bidder(sales.code(), null)));
        assertThat(queries.get(number).bidders()).singleElement().matches(Bidder::isOwn);
    }

    @Test
    void onlyTheOwnerFillsItIn() {
        OutcomeForm form = form(OutcomeResult.WON, null);
        Caller.bind(Caller.system("test"));
        Caller director = sales.hire(Role.MARKETING_DIRECTOR);
        Caller commerce = sales.hire(Role.COMMERCE);
        Caller colleague = sales.hire(Role.REPRESENTATIVE);
        Caller stranger = others.hire(Role.MARKETING_DIRECTOR);
        assertRefused(director, form, "FORBIDDEN");
        assertRefused(commerce, form, "FORBIDDEN");
        assertRefused(colleague, form, "NOT_FOUND");
        assertRefused(stranger, form, "NOT_FOUND");
        assertThatThrownBy(() -> Caller.runAs(stranger, () -> queries.find(number))).hasMessageContaining("NOT_FOUND");
    }

    private void assertRefused(Caller caller, OutcomeForm form, String code) {
        assertThatThrownBy(() -> Caller.runAs(caller, () -> service.record(number, form))).isInstanceOf(BusinessException.class)
                .hasMessageContaining(code);
    }

    @Test
    void notBeforeTheOpeningAndNotTwice() {
        OutcomeForm early = new OutcomeForm(clock.today().plusDays(1), OutcomeResult.WON, BigDecimal.ONE, null, null, null, null, null, null);
        assertRefused(owner, early, "OPENING_IN_FUTURE");
        assertThat(queries.find(number)).isEmpty();
        OutcomeForm today = new OutcomeForm(clock.today(), OutcomeResult.LOST, BigDecimal.ONE, null, null, null, null, null, null);
        service.record(number, today);
        assertRefused(owner, today, "WRONG_STATE");
    }

    @Test
    void ofTwoAtOnceOneCounts() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(2, threads);
        List<Future<String>> results = new ArrayList<>();
        for (OutcomeResult result : List.of(OutcomeResult.WON, OutcomeResult.LOST)) {
            results.add(pool.submit(() -> {
                start.await();
                try {
                    return Caller.runAs(owner, () -> service.record(number, form(result, null))).outcome().getResult().name();
                } catch (BusinessException refusal) {
                    return refusal.code();
                }
            }));
        }
        start.countDown();
        List<String> codes = List.of(results.get(0).get(), results.get(1).get());
        pool.shutdown();
        assertThat(codes).containsOnlyOnce("WRONG_STATE");
        assertThat(codes).contains(projects.project(number).getState().name());
    }

    @Test
    void theTenderNumberIsFreeAgain() {
        ProjectDraft draft = TestSales.draft(sales.customer(owner), clock.today(), "100000.00");
        draft.setTenderNumber("ZB-" + number);
        Project first = sales.project(owner, draft);
        draft.setName(draft.getName() + "二");
        assertThatThrownBy(() -> sales.project(owner, draft)).hasMessageContaining("TENDER_NUMBER_TAKEN");
        service.record(first.getTrackingNumber(), form(OutcomeResult.LOST, null));
        assertThat(sales.project(owner, draft).getState()).isEqualTo(ProjectState.TRACKING);
    }

    @Test
    void theContractNumberComesLater() {
        OutcomeView view = service.record(number, form(OutcomeResult.WON, null));
        int version = view.outcome().getVersion();
        service.contractSigned(number, " HT-2 ", version);
        assertThat(queries.get(number).outcome().getContractNumber()).isEqualTo("HT-2");
        assertThatThrownBy(() -> service.contractSigned(number, "HT-3", version)).hasMessageContaining("STALE");
    }
}
