package org.tenderline.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderline.security.Role.*;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenderline.approval.delegation.DelegationService;
import org.tenderline.organization.Person;
import org.tenderline.security.Caller;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.PageRequest;
import org.tenderline.testing.ContainerTest;

class ApprovalServiceIT extends ContainerTest {

    private static final Role[] POSTS = {REPRESENTATIVE, MARKETING_DIRECTOR, MARKETING_VP, SUBSIDIARY_GM, SUBSIDIARY_FINANCE_HEAD,
        HQ_FINANCE_HEAD, CFO, GROUP_GM, EXECUTING_ACCOUNTANT};

    @Inject
    private ApprovalService service;

    @Inject
    private ApprovalQueries queries;

    @Inject
    private TaskGrant grant;

    @Inject
    private DecidedEvents events;

    @Inject
    private TestGroup group;

    @Inject
    private Crowd crowd;

    @Inject
    private DelegationService delegations;

    @Inject
    private BusinessClock clock;

    @Inject
    private Records records;

    @Inject
    private UserTransaction transaction;

    @BeforeEach
    void found() {
        Caller.bind(Caller.system("test"));
        group.found(POSTS);
        group.route(NodeMode.ANY, MARKETING_DIRECTOR, MARKETING_VP);
    }

    @AfterEach
    void leave() {
        Caller.clear();
    }

    @Test
    void predictionAndRouteAgreeOnEveryBoundary() {
        for (String amount : List.of("0.01", "99999.99", "100000.00", "499999.99", "500000.00", "999999.99", "1000000.00")) {
            assertPredicted("DEPOSIT", amount);
        }
        for (String amount : List.of("2000000.00", "9999999.99", "10000000.00")) {
            assertPredicted("INITIATION", amount);
        }
        assertPredicted("FORFEITURE", "1.00");
    }

    private void assertPredicted(String kind, String amount) {
        RoutePreview predicted = queries.preview(kind, group.subsidiaryId(), new BigDecimal(amount), group.id(REPRESENTATIVE), Map.of(), null);
        Approval approval = service.submit(group.subject(kind, "B" + amount, amount, REPRESENTATIVE, false));
        ApprovalView.Round actual = queries.view(approval.getId()).rounds().get(0);
        assertThat(actual.routeVersion()).isEqualTo(predicted.routeVersion());
        assertThat(actual.because().row()).isEqualTo(predicted.row().getPosition());
        assertThat(actual.nodes()).extracting(ApprovalView.Node::role)
                .isEqualTo(predicted.nodes().stream().map(RoutePreview.Node::role).toList());
        assertThat(predicted.nodes()).noneMatch(node -> node.people().isEmpty());
    }

    @Test
    void goesThroughAndTellsItsRoom() {
        Subject subject = group.subject("through", REPRESENTATIVE);
        Long id = service.submit(subject).getId();
        decide(MARKETING_DIRECTOR, Action.APPROVE, null);
        assertThat(events.of(subject.number())).isEmpty();
        decide(MARKETING_VP, Action.APPROVE, "fine");
        assertThat(events.of(subject.number())).containsExactly(ApprovalOutcome.APPROVED);
        ApprovalView view = queries.view(id);
        assertThat(view.state()).isEqualTo(ApprovalState.APPROVED);
        ApprovalView.Task last = view.rounds().get(0).nodes().get(1).tasks().get(0);
        assertThat(last.comment()).isEqualTo("fine");
        assertThat(last.holder().name()).isEqualTo("marketing_vp");
        assertThat(last.finishedAt()).isNotNull();
    }

    @Test
    void aVetoOfTheRoomUndoesTheDecision() {
        Subject subject = group.subject("veto", REPRESENTATIVE);
        Long id = service.submit(subject).getId();
        assertThatThrownBy(() -> decide(MARKETING_DIRECTOR, Action.REJECT, DecidedEvents.VETO)).isInstanceOf(BusinessException.class)
                .hasMessage("WRONG_STATE");
        assertThat(queries.view(id).state()).isEqualTo(ApprovalState.RUNNING);
        assertThat(group.open(queries.view(id))).containsExactly("marketing_director");
    }

    @Test
    void aReturnTakesAnotherRound() {
        Subject subject = group.subject("again", REPRESENTATIVE);
        Long id = service.submit(subject).getId();
        decide(MARKETING_DIRECTOR, Action.RETURN, "say more");
        assertThat(service.submit(subject).getId()).isEqualTo(id);
        ApprovalView view = queries.view(id);
        assertThat(view.rounds()).extracting(ApprovalView.Round::state).containsExactly(ApprovalState.RETURNED, ApprovalState.RUNNING);
        assertThat(queries.dossier(group.dossier())).hasSize(1);
        assertThatThrownBy(() -> service.submit(subject)).hasMessage("WRONG_STATE");
    }

    @Test
    void nobodyDecidesOnAnOwnRequest() {
        Long id = service.submit(group.subject("own", MARKETING_DIRECTOR)).getId();
        assertThat(group.open(queries.view(id))).containsExactly("marketing_vp");
        long task = task(MARKETING_VP);
        assertThatThrownBy(() -> Caller.runAs(group.as(MARKETING_DIRECTOR), () -> service.decide(task, Action.APPROVE, null, null)))
                .hasMessage("SELF_APPROVAL");
        decide(MARKETING_VP, Action.APPROVE, null);
        assertThat(queries.view(id).rounds().get(0).nodes()).extracting(ApprovalView.Node::state)
                .containsExactly(TaskState.APPROVED, TaskState.AUTO_PASSED);
    }

    @Test
    void strangersSeeNothingAndBystandersMayNotDecide() {
        Subject subject = group.subject("closed", REPRESENTATIVE);
        Long id = service.submit(subject).getId();
        long task = task(MARKETING_DIRECTOR);
        Caller stranger = group.as(CFO);
        assertThatThrownBy(() -> Caller.runAs(stranger, () -> queries.view(id))).hasMessage("NOT_FOUND");
        assertThatThrownBy(() -> Caller.runAs(stranger, () -> service.decide(task, Action.APPROVE, null, null))).hasMessage("NOT_FOUND");
        assertThatThrownBy(() -> Caller.runAs(stranger, () -> service.withdraw(id, "mine"))).hasMessage("NOT_FOUND");
        decide(MARKETING_DIRECTOR, Action.APPROVE, null);
        long next = task(MARKETING_VP);
        Caller before = group.as(MARKETING_DIRECTOR);
        assertThatThrownBy(() -> Caller.runAs(before, () -> service.decide(next, Action.APPROVE, null, null))).hasMessage("FORBIDDEN");
        assertThatThrownBy(() -> Caller.runAs(before, () -> service.withdraw(id, "mine"))).hasMessage("FORBIDDEN");
        assertThat(grant.opens(subject.kind(), subject.number(), before.personId())).isTrue();
        assertThat(grant.opens(subject.kind(), subject.number(), stranger.personId())).isFalse();
    }

    @Test
    void aCommentIsRequiredUnlessApproving() {
        service.submit(group.subject("comment", REPRESENTATIVE));
        for (Action action : List.of(Action.REJECT, Action.RETURN)) {
            assertThatThrownBy(() -> decide(MARKETING_DIRECTOR, action, "  ")).isInstanceOfSatisfying(BusinessException.class,
                    refusal -> assertThat(refusal.violations()).extracting(violation -> violation.field()).containsExactly("comment"));
        }
        assertThatThrownBy(() -> Caller.runAs(group.as(MARKETING_DIRECTOR),
                () -> service.decide(task(MARKETING_DIRECTOR), Action.RETURN, "back", 1))).hasMessage("NO_SUCH_NODE");
    }

    @Test
    void urgentOnesStandFirstThenTheOldest() {
        for (String number : List.of("a", "b", "c", "d")) {
            service.submit(group.subject(group.subject(number, REPRESENTATIVE).kind(), number, "1.00", REPRESENTATIVE, number.compareTo("c") >= 0));
        }
        List<InboxItem> items = Caller.runAs(group.as(MARKETING_DIRECTOR), () -> queries.inbox(null, PageRequest.of(0, 3))).items();
        assertThat(items).extracting(InboxItem::title).containsExactly("Document c", "Document d", "Document a");
        assertThat(Caller.runAs(group.as(MARKETING_DIRECTOR), () -> queries.inbox(null, PageRequest.of(1, 3))).items())
                .extracting(InboxItem::title).containsExactly("Document b");
        assertThat(Caller.runAs(group.as(MARKETING_DIRECTOR), this::waiting)).isEqualTo(4);
        assertThat(Caller.runAs(group.as(MARKETING_DIRECTOR), () -> queries.inbox("DEPOSIT", PageRequest.of(0, 3))).total()).isZero();
    }

    @Test
    void anEmptyPostRefusesTheSubmission() {
        String kind = group.vacantRoute();
        Subject subject = group.subject(kind, "empty", "1.00", REPRESENTATIVE, false);
        assertThatThrownBy(() -> service.submit(subject)).isInstanceOfSatisfying(BusinessException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("NODE_WITHOUT_HOLDER");
            assertThat(refusal.arguments().toString()).contains("COMMERCE");
        });
        assertThat(queries.of(kind, subject.number())).isEmpty();
    }

    @Test
    void ofFiftyDecisionsOnOneTaskExactlyOneCounts() throws Exception {
        Subject subject = group.subject("crowd", REPRESENTATIVE);
        Long id = service.submit(subject).getId();
        decide(MARKETING_DIRECTOR, Action.APPROVE, null);
        long task = task(MARKETING_VP);
        List<Callable<Object>> decisions = new ArrayList<>();
        for (int index = 0; index < 50; index++) {
            Action action = index % 2 == 0 ? Action.APPROVE : Action.REJECT;
            decisions.add(() -> Caller.runAs(group.as(MARKETING_VP), () -> service.decide(task, action, "one of many", null)));
        }
        assertThat(crowd.codes(decisions)).hasSize(50).filteredOn("OK"::equals).hasSize(1);
        assertThat(events.of(subject.number())).hasSize(1);
        assertThat(queries.view(id).state().name()).isEqualTo(events.of(subject.number()).get(0).name());
    }

    @Test
    void ofTwoHoldersDecidingTogetherOneIsTold() throws Exception {
        Person second = group.another(MARKETING_DIRECTOR);
        for (int turn = 0; turn < 10; turn++) {
            Long id = service.submit(group.subject("pair" + turn, REPRESENTATIVE)).getId();
            List<ApprovalView.Task> tasks = queries.view(id).rounds().get(0).nodes().get(0).tasks();
            assertThat(tasks).hasSize(2);
            List<Caller> holders = List.of(group.as(MARKETING_DIRECTOR), group.as(second, MARKETING_DIRECTOR));
            List<Callable<Object>> decisions = new ArrayList<>();
            for (Caller holder : holders) {
                long task = tasks.stream().filter(open -> open.holder().username().equals(holder.username())).findFirst().orElseThrow().id();
                decisions.add(() -> Caller.runAs(holder, () -> service.decide(task, Action.APPROVE, null, null)));
            }
            assertThat(crowd.codes(decisions)).containsExactlyInAnyOrder("OK", "ALREADY_DECIDED");
            assertThat(group.open(queries.view(id))).containsExactly("marketing_vp");
        }
    }

    @Test
    void withdrawalAndApprovalNeverBothCount() throws Exception {
        for (int turn = 0; turn < 10; turn++) {
            Subject subject = group.subject("race" + turn, REPRESENTATIVE);
            Long id = service.submit(subject).getId();
            decide(MARKETING_DIRECTOR, Action.APPROVE, null);
            long task = task(MARKETING_VP);
            List<String> codes = crowd.codes(List.of(
                    () -> Caller.runAs(group.as(MARKETING_VP), () -> service.decide(task, Action.APPROVE, null, null)),
                    () -> Caller.runAs(group.as(REPRESENTATIVE), () -> service.withdraw(id, "second thoughts"))));
            assertThat(codes).containsOnlyOnce("OK");
            assertThat(codes).containsAnyOf("ALREADY_DECIDED", "WRONG_STATE");
            assertThat(events.of(subject.number())).hasSize(1);
            assertThat(queries.view(id).state().name()).isEqualTo(events.of(subject.number()).get(0).name());
        }
    }

    @Test
    void aDossierIsWithdrawnAsAWhole() {
        Long first = service.submit(group.subject("one", REPRESENTATIVE)).getId();
        Long second = service.submit(group.subject("two", REPRESENTATIVE)).getId();
        decide(MARKETING_DIRECTOR, Action.RETURN, "mend it");
        Caller.runAs(group.as(REPRESENTATIVE), () -> {
            service.withdrawDossier(group.dossier(), "closed");
            return null;
        });
        assertThat(queries.view(first).state()).isEqualTo(ApprovalState.WITHDRAWN);
        assertThat(queries.view(second).rounds().get(0).withdrawnBy().name()).isEqualTo("representative");
        assertThat(Caller.runAs(group.as(MARKETING_DIRECTOR), this::waiting)).isZero();
    }

    @Test
    void aDecisionTakesFewStatements() throws Exception {
        service.submit(group.subject("few", REPRESENTATIVE));
        long task = task(MARKETING_DIRECTOR);
        assertThat(statementsOfDecision(MARKETING_DIRECTOR, task)).isLessThanOrEqualTo(12);
    }

    @Test
    void aDecisionForSomebodyTakesFewStatementsToo() throws Exception {
        service.submit(group.subject("few for another", REPRESENTATIVE));
        long task = task(MARKETING_DIRECTOR);
        Caller.runAs(group.as(MARKETING_DIRECTOR), () -> delegations.delegate(group.id(CFO), clock.today(), clock.today(), List.of(), "away"));
        assertThat(statementsOfDecision(CFO, task)).isLessThanOrEqualTo(12);
    }

    private long statementsOfDecision(Role role, long task) throws Exception {
        transaction.begin();
        long before = statements();
        Caller.runAs(group.as(role), () -> service.decide(task, Action.APPROVE, null, null));
        records.flush();
        long taken = statements() - before - 1;
        transaction.commit();
        return taken;
    }

    private long statements() {
        return Long.parseLong(records.unscopedSql("counts for a test",
                "SELECT VARIABLE_VALUE FROM information_schema.SESSION_STATUS WHERE VARIABLE_NAME = 'QUESTIONS'").getSingleResult().toString());
    }

    private void decide(Role role, Action action, String comment) {
        long task = task(role);
        Caller.runAs(group.as(role), () -> service.decide(task, action, comment, null));
    }

    private long task(Role role) {
        return Caller.runAs(group.as(role), () -> queries.inbox(null, PageRequest.of(0, 1))).items().get(0).taskId();
    }

    private long waiting() {
        return queries.inbox(null, PageRequest.of(0, 1)).total();
    }
}
