package org.tenderline.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenderline.approval.Action;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.approval.ApprovalService;
import org.tenderline.approval.ApprovalState;
import org.tenderline.audit.Change;
import org.tenderline.audit.ChangeHistory;
import org.tenderline.customer.CustomerDraft;
import org.tenderline.customer.CustomerService;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Money;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;
import org.tenderline.testing.ContainerTest;
import org.tenderline.testing.Group;

class ProjectServiceIT extends ContainerTest {

    private static final int AT_ONCE = 50;
    private static final AtomicLong UNIQUE = new AtomicLong(System.nanoTime());

    @Inject
    private Group group;

    @Inject
    private CustomerService customers;

    @Inject
    private ProjectService projects;

    @Inject
    private ProjectQueries queries;

    @Inject
    private ConflictRadar radar;

    @Inject
    private ApprovalService approvals;

    @Inject
    private ApprovalQueries inbox;

    @Inject
    private ChangeHistory history;

    private Long customer;

    @BeforeEach
    void customer() {
        customer = group.as("sales1.dwhz",
                () -> customers.add(new CustomerDraft("华电试验客户" + UNIQUE.incrementAndGet(), null, "华电", "江苏"))).getId();
    }

    @Test
    void fiftySaversGetNumbersWithoutGapOrDuplicateInOrderOfSaving() throws Exception {
        long before = last(group.as("sales1.nzmz", () -> projects.register(draft("100.00"))).getTrackingNumber());
        List<Project> saved = atOnce(index -> () -> group.as("sales" + (index % 5 + 1) + ".nzmz", () -> projects.register(draft("100.00"))));
        assertThat(saved.stream().map(project -> last(project.getTrackingNumber())).sorted().toList())
                .isEqualTo(IntStream.rangeClosed(1, AT_ONCE).mapToObj(step -> before + step).toList());
        assertThat(saved.stream().sorted(Comparator.comparing(Project::getRegisteredAt).thenComparing(Project::getTrackingNumber))
                .map(Project::getTrackingNumber).toList()).isSorted();
        assertThat(saved).allSatisfy(project -> assertThat(project.getTrackingNumber()).matches("NZMZ-\\d{4}-\\d{6}"));
    }

    @Test
    void aRefusedSaveGivesItsNumberBack() {
        long before = last(group.as("sales1.cxdw", () -> projects.register(draft("100.00"))).getTrackingNumber());
        ProjectDraft bad = draft("100.00");
        bad.setRegion("火星");
        assertThat(refusal(() -> group.as("sales1.cxdw", () -> projects.register(bad))).violations())
                .singleElement().satisfies(violation -> assertThat(violation.field()).isEqualTo("region"));
        assertThat(last(group.as("sales1.cxdw", () -> projects.register(draft("100.00"))).getTrackingNumber())).isEqualTo(before + 1);
    }

    @Test
    void ofFiftyWithOneTenderNumberOneWins() throws Exception {
        long number = UNIQUE.incrementAndGet();
        List<Object> results = atOnce(index -> () -> {
            ProjectDraft draft = draft("100.00");
            draft.setTenderNumber(index % 2 == 0 ? "TN-" + number : " tn－" + number);
            try {
                return group.as("sales1." + (index % 3 == 0 ? "dwhz" : index % 3 == 1 ? "sdzd" : "hddl"), () -> projects.register(draft));
            } catch (BusinessException refusal) {
                return refusal.code();
            }
        });
        assertThat(results).filteredOn(Project.class::isInstance).hasSize(1);
        assertThat(results).filteredOn("TENDER_NUMBER_TAKEN"::equals).hasSize(AT_ONCE - 1);
    }

    @Test
    void aClosedProjectGivesItsTenderNumberFree() {
        ProjectDraft draft = draft("100.00");
        draft.setTenderNumber("FREE-" + UNIQUE.incrementAndGet());
        Project first = group.as("sales1.dwhz", () -> projects.register(draft));
        group.as("sales1.dwhz", () -> projects.close(first.getTrackingNumber(), "业主取消招标"));
        assertThat(group.as("sales2.dwhz", () -> projects.register(draft)).getState()).isEqualTo(ProjectState.TRACKING);
        assertThat(refusal(() -> group.as("sales1.dwhz", () -> projects.close(first.getTrackingNumber(), "再次"))).code())
                .isEqualTo("WRONG_STATE");
    }

    @Test
    void aLargeProjectNeedsItsReviewAndIsTrackedOnceApproved() {
        assertThat(refusal(() -> group.as("sales1.dwhz", () -> projects.register(draft("2000000.00")))).violations())
                .first().satisfies(violation -> assertThat(violation.field()).isEqualTo("initiation"));
        Project project = group.as("sales1.dwhz", () -> projects.register(large("2000000.00")));
        assertThat(project.getState()).isEqualTo(ProjectState.INITIATION_REVIEW);
        decide("director.dwhz", project, Action.APPROVE);
        assertThat(row(project).approvalState()).isEqualTo(ApprovalState.RUNNING);
        decide("vp.dwhz", project, Action.APPROVE);
        assertThat(row(project).project().getState()).isEqualTo(ProjectState.TRACKING);
        assertThat(row(project).approvalState()).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void aRejectedReviewIsEditedAndSubmittedAgain() {
        Project project = group.as("sales1.dwhz", () -> projects.register(large("3000000.00")));
        ProjectDraft draft = group.as("sales1.dwhz", () -> queries.draft(project.getTrackingNumber()));
        draft.getInitiation().setPurpose("改写的目的");
        assertThat(refusal(() -> change("sales1.dwhz", project, draft)).code()).isEqualTo("WRONG_STATE");
        decide("director.dwhz", project, Action.REJECT);
        assertThat(row(project).project().getState()).isEqualTo(ProjectState.INITIATION_REVIEW);
        assertThat(row(project).approvalState()).isEqualTo(ApprovalState.REJECTED);
        change("sales1.dwhz", project, draft);
        assertThat(row(project).approvalState()).isEqualTo(ApprovalState.RUNNING);
        List<Change> changes = group.as("sales1.dwhz", () -> history.of(Project.class, project.getId(), PageRequest.of(0, 100))).items();
        assertThat(changes).anySatisfy(change -> {
            assertThat(change.getField()).isEqualTo("purpose");
            assertThat(change.getAfter()).isEqualTo("改写的目的");
        });
    }

    @Test
    void crossingTheThresholdUpwardStartsTheReviewAndDownwardNeverRemovesIt() {
        Project project = group.as("sales1.dwhz", () -> projects.register(draft("1999999.99")));
        assertThat(project.getState()).isEqualTo(ProjectState.TRACKING);
        ProjectDraft raised = draft("2000000.00");
        raised.setName(project.getName());
        assertThat(refusal(() -> change("sales1.dwhz", project, raised)).violations().get(0).field()).isEqualTo("initiation");
        ProjectDraft complete = large("2000000.00");
        complete.setName(project.getName());
        change("sales1.dwhz", project, complete);
        assertThat(row(project).project().getState()).isEqualTo(ProjectState.INITIATION_REVIEW);
        complete.setEstimatedAmount(new BigDecimal("1000000.00"));
        change("sales1.dwhz", project, complete);
        assertThat(row(project).project().getForm()).isEqualTo(ProjectForm.INITIATION);
        assertThat(row(project).project().getState()).isEqualTo(ProjectState.INITIATION_REVIEW);
        complete.setEstimatedAmount(new BigDecimal("2000000.01"));
        assertThat(refusal(() -> change("sales1.dwhz", project, complete)).code()).isEqualTo("WRONG_STATE");
    }

    @Test
    void nameVersionAndOwnerAreGuarded() {
        Project project = group.as("sales1.dwhz", () -> projects.register(draft("100.00")));
        ProjectDraft other = draft("100.00");
        assertThat(refusal(() -> change("sales1.dwhz", project, other)).code()).isEqualTo("IMMUTABLE_FIELD");
        other.setName(project.getName());
        assertThat(refusal(() -> change("director.dwhz", project, other)).code()).isEqualTo("FORBIDDEN");
        int seen = row(project).project().getVersion();
        change("sales1.dwhz", project, other);
        assertThat(refusal(() -> group.as("sales1.dwhz", () -> projects.change(project.getTrackingNumber(), seen, other))).code())
                .isEqualTo("STALE");
    }

    @Test
    void nobodyOfAnotherSubsidiarySeesAnyOfIt() {
        Project project = group.as("sales1.dwhz", () -> projects.register(large("5000000.00")));
        String number = project.getTrackingNumber();
        for (String stranger : List.of("sales1.sdzd", "vp.sdzd", "sales2.dwhz", "sysadmin")) {
            BusinessException refusal = refusal(() -> group.as(stranger, () -> queries.row(number)));
            assertThat(refusal.code()).isIn("NOT_FOUND", "FORBIDDEN");
            if (!"sysadmin".equals(stranger)) {
                assertThat(refusal.code()).isEqualTo("NOT_FOUND");
                Page<ProjectRow> list = group.as(stranger, () -> queries.list(filter(number), PageRequest.of(0, 10)));
                assertThat(list.total()).isZero();
                assertThat(list.items()).isEmpty();
                assertThat(group.as(stranger, () -> queries.totals(filter(number)))).isEqualTo(new ProjectTotals(0, Money.ZERO));
            }
        }
        for (String insider : List.of("sales1.dwhz", "director.dwhz", "vp.dwhz", "gm.dwhz", "commerce.dwhz", "market", "group.vp")) {
            assertThat(group.as(insider, () -> queries.list(filter(number), PageRequest.of(0, 10))).items())
                    .singleElement().satisfies(row -> assertThat(row.project().getTrackingNumber()).isEqualTo(number));
            assertThat(group.as(insider, () -> queries.totals(filter(number)))).isEqualTo(new ProjectTotals(1, new BigDecimal("5000000.00")));
        }
    }

    @Test
    void theRadarLooksEverywhereButTellsStrangersLittle() {
        Project project = group.as("sales1.dwhz", () -> projects.register(draft("100.00")));
        List<Conflict> own = group.as("sales1.dwhz", () -> radar.find(project.getName() + "有限公司", null, null, null, null));
        assertThat(own).singleElement().satisfies(conflict -> assertThat(conflict.trackingNumber()).isEqualTo(project.getTrackingNumber()));
        List<Conflict> masked = group.as("sales1.sdzd", () -> radar.find(project.getName(), customer, null, null, null));
        assertThat(masked).singleElement().satisfies(conflict -> {
            assertThat(conflict.visible()).isFalse();
            assertThat(conflict.trackingNumber()).isNull();
            assertThat(conflict.name()).isNull();
            assertThat(conflict.owner()).isEqualTo("sales1.dwhz");
            assertThat(conflict.because()).containsExactly(Conflict.Reason.NAME, Conflict.Reason.CUSTOMER);
        });
    }

    private void change(String username, Project project, ProjectDraft draft) {
        int version = row(project).project().getVersion();
        group.as(username, () -> projects.change(project.getTrackingNumber(), version, draft));
    }

    private ProjectRow row(Project project) {
        return group.as("market", () -> queries.row(project.getTrackingNumber()));
    }

    private void decide(String username, Project project, Action action) {
        group.as(username, () -> {
            long task = inbox.inbox(null, PageRequest.of(0, 200)).items().stream()
                    .filter(item -> item.subjectNumber().equals(project.getTrackingNumber())).findFirst().orElseThrow().taskId();
            return approvals.decide(task, action, "意见", null);
        });
    }

    private ProjectDraft draft(String amount) {
        ProjectDraft draft = new ProjectDraft();
        draft.setName("某电厂第" + UNIQUE.incrementAndGet() + "号机组改造");
        draft.setCustomerId(customer);
        draft.setGroup("华电");
        draft.setSpecialty("继电保护");
        draft.setRegion("江苏");
        draft.setEstimatedAmount(new BigDecimal(amount));
        draft.setExpectedBidOn(LocalDate.of(2026, 12, 20));
        draft.setKind(ProjectKind.SUPPLY);
        return draft;
    }

    private ProjectDraft large(String amount) {
        ProjectDraft draft = draft(amount);
        InitiationDraft initiation = draft.getInitiation();
        initiation.setPurpose("进入江苏市场");
        initiation.setPaymentRecord("良好");
        initiation.setTechnicalFeasibility("成熟产品");
        initiation.setResources("两名工程师");
        initiation.setRisks("工期");
        initiation.setExpectedMargin(new BigDecimal("0.1850"));
        initiation.setTeam(List.of(new TeamEntry("sales2.dwhz", null, "技术交流")));
        return draft;
    }

    private static ProjectFilter filter(String number) {
        return new ProjectFilter(number, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static long last(String trackingNumber) {
        return Long.parseLong(trackingNumber.substring(trackingNumber.lastIndexOf('-') + 1));
    }

    private static BusinessException refusal(ThrowingCallable action) {
        BusinessException refusal = catchThrowableOfType(BusinessException.class, action);
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static <T> List<T> atOnce(java.util.function.IntFunction<Callable<T>> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int index = 0; index < AT_ONCE; index++) {
                Callable<T> callable = task.apply(index);
                futures.add(threads.submit(() -> {
                    start.await();
                    return callable.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
            Caller.clear();
        }
    }
}
