package org.tenderline.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.approval.ApprovalView;
import org.tenderline.approval.Route;
import org.tenderline.approval.RouteQueries;
import org.tenderline.approval.Subject;
import org.tenderline.approval.route.RouteForm;
import org.tenderline.approval.route.RouteService;
import org.tenderline.project.Project;
import org.tenderline.shared.BusinessClock;
import org.tenderline.testing.ContainerTest;
import org.tenderline.testing.Group;

/** The rule against splitting (E4), switched on in the table of deposits by an administrator and off again. */
class DepositAccumulationIT extends ContainerTest {

    private static final int DAYS = 30;
    private static final BigDecimal BORDER = new BigDecimal("2000000.00");
    private static final LocalDateTime LONG_AGO = LocalDate.now(BusinessClock.ZONE).minusDays(DAYS + 1L).atStartOfDay();
    private static final String HALF = "1500000.00";

    @Inject
    private Group group;

    @Inject
    private DepositRoad road;

    @Inject
    private DepositService deposits;

    @Inject
    private RouteService routes;

    @Inject
    private RouteQueries versions;

    @Inject
    private ApprovalQueries approvals;

    @Resource
    private ManagedThreadFactory factory;

    private int formerVersion;
    private Project project;

    /** Above two millions the same people decide as above one, in a row of their own; in force before the window begins. */
    @BeforeEach
    void switchOn() {
        project = road.project();
        formerVersion = group.as("sysadmin", () -> versions.current(Deposit.KIND)).getNumber();
        longAgo(() -> {
            road.staff(routes.check(Deposit.KIND));
            RouteForm table = routes.begin(Deposit.KIND);
            List<RouteForm.Row> rows = new ArrayList<>(table.rows());
            RouteForm.Row last = rows.remove(rows.size() - 1);
            rows.add(new RouteForm.Row(last.subsidiary(), last.amountFrom(), BORDER, last.facts(), last.nodes()));
            rows.add(new RouteForm.Row(last.subsidiary(), BORDER, null, last.facts(), last.nodes()));
            return routes.save(new RouteForm(Deposit.KIND, table.baseVersion(), "against splitting", true, null, DAYS, false, rows));
        });
    }

    @AfterEach
    void switchOff() {
        longAgo(() -> {
            RouteForm former = routes.former(Deposit.KIND, formerVersion);
            return routes.save(new RouteForm(Deposit.KIND, former.baseVersion(), "as before", true, formerVersion,
                    former.accumulationDays(), former.signatureRequired(), former.rows()));
        });
    }

    private void longAgo(Callable<Route> action) {
        BusinessClock.travelTo(LONG_AGO);
        try {
            group.as("sysadmin", action);
        } finally {
            BusinessClock.travelBack();
        }
    }

    @Test
    @DisplayName("E4: two requests of 1,500,000 for one customer within the window route as 3,000,000, announced before")
    void addUp() {
        ApprovalView.Round first = requested(project);
        assertThat(first.routedAmount()).isNull();
        assertThat(first.because().amountTo()).isEqualByComparingTo(BORDER);
        assertThat(group.as("sales2.dwhz", () -> approvals.preview(Deposit.KIND, project.getSubsidiaryId(), new BigDecimal(HALF),
                project.getOwnerId(), Map.of(Subject.CUSTOMER_FACT, project.getCustomerId().toString()), null)).row().getAmountFrom())
                .isEqualByComparingTo(BORDER);
        ApprovalView.Round second = requested(project);
        assertThat(second.routedAmount()).isEqualByComparingTo("3000000.00");
        assertThat(second.because().amountFrom()).isEqualByComparingTo(BORDER);
        assertThat(requested(road.project()).routedAmount()).as("another customer").isNull();
    }

    @Test
    @DisplayName("E4: the window has its days and no more: the first of them counts from its midnight, the day before it does not")
    void window() {
        LocalDate first = LocalDate.now(BusinessClock.ZONE).minusDays(DAYS);
        BusinessClock.travelTo(first.atStartOfDay());
        requested(project);
        BusinessClock.travelTo(first.plusDays(DAYS - 1L).atTime(LocalTime.of(23, 59, 59)));
        assertThat(requested(project).routedAmount()).as("still the thirtieth day").isEqualByComparingTo("3000000.00");
        Project other = road.project();
        LocalDateTime last = first.atTime(LocalTime.of(23, 59, 59));
        BusinessClock.travelTo(last);
        requested(other);
        BusinessClock.travelTo(first.plusDays(DAYS).atStartOfDay());
        assertThat(requested(other).routedAmount()).as("the thirty-first day").isNull();
    }

    @Test
    @DisplayName("E4: what was withdrawn no longer counts")
    void withdrawn() {
        String number = group.as("sales2.dwhz", () -> deposits.request(project.getTrackingNumber(), road.request(HALF))).getNumber();
        road.withdraw("sales2.dwhz", Deposit.KIND, number);
        assertThat(requested(project).routedAmount()).isNull();
    }

    @Test
    @DisplayName("E4: of two requests at the same moment the later one counts the other")
    void atOnce() throws Exception {
        List<Project> two = List.of(project, road.projectOf(project.getCustomerId()));
        CyclicBarrier barrier = new CyclicBarrier(two.size());
        ExecutorService threads = Executors.newFixedThreadPool(two.size(), factory);
        List<BigDecimal> amounts = new ArrayList<>();
        try {
            List<Future<ApprovalView.Round>> rounds = two.stream().map(each -> threads.submit(() -> {
                barrier.await();
                return requested(each);
            })).toList();
            for (Future<ApprovalView.Round> round : rounds) {
                amounts.add(round.get().routedAmount());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(amounts).containsExactlyInAnyOrder(null, new BigDecimal("3000000.00"));
    }

    @Test
    @DisplayName("E4: off by default")
    void off() {
        assertThat(group.as("sysadmin", () -> versions.version(Deposit.KIND, 1)).getAccumulationDays()).isNull();
    }

    private ApprovalView.Round requested(Project of) {
        String number = group.as("sales2.dwhz", () -> deposits.request(of.getTrackingNumber(), road.request(HALF))).getNumber();
        return group.as("sales2.dwhz", () -> approvals.viewOf(Deposit.KIND, number)).rounds().get(0);
    }
}
