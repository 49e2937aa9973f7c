package org.tenderline.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderline.security.Role.*;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.tenderline.calendar.WorkCalendar;
import org.tenderline.security.Role;
import org.tenderline.shared.BusinessEntity;
import org.tenderline.shared.BusinessException;

class ApprovalTest {

    private static final long REQUESTER = 1;
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 9, 0);

    private final Map<Role, List<Long>> holders = new EnumMap<>(Map.of(
            MARKETING_DIRECTOR, List.of(10L), MARKETING_VP, List.of(20L), SUBSIDIARY_GM, List.of(30L),
            SUBSIDIARY_FINANCE_HEAD, List.of(40L), HQ_FINANCE_HEAD, List.of(50L), CFO, List.of(60L), GROUP_GM, List.of(70L),
            EXECUTING_ACCOUNTANT, List.of(80L), GROUP_MARKETING_VP, List.of(90L)));
    private final AtomicLong ids = new AtomicLong(1_000);

    @Test
    void walksThroughTheNodesOneByOne() {
        Approval approval = submit("DEPOSIT", "99999.99", REQUESTER);
        assertThat(openHolders(approval)).containsExactly(10L);
        decide(approval, 10L, Action.APPROVE);
        assertThat(openHolders(approval)).containsExactly(40L);
        decide(approval, 40L, Action.APPROVE);
        decide(approval, 80L, Action.APPROVE);
        assertThat(approval.getState()).isEqualTo(ApprovalState.APPROVED);
        assertThat(states(approval)).containsExactly("APPROVED", "APPROVED", "APPROVED");
        assertThat(approval.getFinishedAt()).isEqualTo(NOW);
    }

    @Test
    void aTaskIsDecidedOnce() {
        Approval approval = submit("DEPOSIT", "99999.99", REQUESTER);
        Long task = task(approval, 10L).getId();
        decideTask(approval, task, Action.APPROVE, null);
        assertThatThrownBy(() -> decideTask(approval, task, Action.REJECT, "no")).hasMessage("ALREADY_DECIDED");
    }

    @Test
    void aRejectionSkipsTheRest() {
        Approval approval = submit("DEPOSIT", "99999.99", REQUESTER);
        decide(approval, 10L, Action.APPROVE);
        decide(approval, 40L, Action.REJECT);
        assertThat(approval.getState()).isEqualTo(ApprovalState.REJECTED);
        assertThat(states(approval)).containsExactly("APPROVED", "REJECTED", "SKIPPED");
        assertThat(openHolders(approval)).isEmpty();
    }

    @Test
    void aReturnedDocumentTakesAnotherRound() {
        Approval approval = submit("DEPOSIT", "99999.99", REQUESTER);
        decide(approval, 10L, Action.RETURN);
        assertThat(approval.getState()).isEqualTo(ApprovalState.RETURNED);
        submit(approval, subject("DEPOSIT", "100000.00", REQUESTER), route("DEPOSIT"));
        number(approval);
        assertThat(approval.getRounds()).hasSize(2);
        assertThat(approval.currentRound().getNodes()).hasSize(5);
        assertThat(approval.getRounds().get(0).getAmount()).isEqualByComparingTo("99999.99");
        assertThat(approval.isRunning()).isTrue();
        assertThat(openHolders(approval)).containsExactly(10L);
    }

    @Test
    void aRunningOrApprovedDocumentTakesNone() {
        Approval approval = submit("FORFEITURE", "1.00", REQUESTER);
        Subject again = subject("FORFEITURE", "1.00", REQUESTER);
        assertThatThrownBy(() -> submit(approval, again, route("FORFEITURE"))).hasMessage("WRONG_STATE");
        decide(approval, 50L, Action.APPROVE);
        assertThatThrownBy(() -> submit(approval, again, route("FORFEITURE"))).hasMessage("WRONG_STATE");
    }

    @Test
    void withdrawalEndsTheOpenTasks() {
        Approval approval = submit("DEPOSIT", "99999.99", REQUESTER);
        Long task = task(approval, 10L).getId();
        approval.withdraw(REQUESTER, "mistake", turn());
        assertThat(approval.getState()).isEqualTo(ApprovalState.WITHDRAWN);
        assertThat(states(approval)).containsExactly("WITHDRAWN", "SKIPPED", "SKIPPED");
        assertThatThrownBy(() -> decideTask(approval, task, Action.APPROVE, null)).hasMessage("ALREADY_DECIDED");
        assertThatThrownBy(() -> approval.withdraw(REQUESTER, "again", turn())).hasMessage("WRONG_STATE");
    }

    @Test
    void whatCameBackMayBeGivenUp() {
        Approval approval = submit("DEPOSIT", "99999.99", REQUESTER);
        decide(approval, 10L, Action.RETURN);
        approval.withdraw(REQUESTER, "not needed any more", turn());
        assertThat(approval.getState()).isEqualTo(ApprovalState.WITHDRAWN);
        assertThat(states(approval)).containsExactly("RETURNED", "SKIPPED", "SKIPPED");
        assertThatThrownBy(() -> approval.withdraw(REQUESTER, "again", turn())).hasMessage("WRONG_STATE");
        submit(approval, subject("DEPOSIT", "99999.99", REQUESTER), route("DEPOSIT"));
        assertThat(approval.isRunning()).isTrue();
    }

    @Test
    void aRequestersOwnNodeGoesToTheSuperiorAndTheSuperiorsNodePasses() {
        Approval approval = submit("INITIATION", "2000000.00", 10L);
        assertThat(openHolders(approval)).containsExactly(20L);
        decide(approval, 20L, Action.APPROVE);
        assertThat(states(approval)).containsExactly("APPROVED", "AUTO_PASSED");
        assertThat(approval.getState()).isEqualTo(ApprovalState.APPROVED);
        assertThat(approval.currentRound().getTasks()).extracting(ApprovalTask::getState)
                .containsExactly(TaskState.APPROVED, TaskState.AUTO_PASSED);
    }

    @Test
    void theVicePresidentsOwnRequestGoesToTheGeneralManager() {
        Approval approval = submit("INITIATION", "10000000.00", 20L);
        decide(approval, 10L, Action.APPROVE);
        assertThat(openHolders(approval)).containsExactly(30L);
        decide(approval, 30L, Action.APPROVE);
        assertThat(states(approval)).containsExactly("APPROVED", "APPROVED", "AUTO_PASSED");
    }

    @Test
    void financeHasItsOwnLine() {
        Approval approval = submit("DEPOSIT", "100000.00", 40L);
        decide(approval, 10L, Action.APPROVE);
        assertThat(openHolders(approval)).containsExactly(50L);
        decide(approval, 50L, Action.APPROVE);
        decide(approval, 20L, Action.APPROVE);
        assertThat(states(approval)).containsExactly("APPROVED", "APPROVED", "APPROVED", "AUTO_PASSED", "CURRENT");
    }

    @Test
    void onePersonWithTwoPostsDecidesOnce() {
        holders.put(SUBSIDIARY_FINANCE_HEAD, List.of(10L));
        Approval approval = submit("DEPOSIT", "99999.99", REQUESTER);
        decide(approval, 10L, Action.APPROVE);
        assertThat(states(approval)).containsExactly("APPROVED", "AUTO_PASSED", "CURRENT");
    }

    @Test
    void aRoundThatBeganByAReturnGoesBackFurther() {
        Approval approval = submit("DEPOSIT", "99999.99", REQUESTER);
        decide(approval, 10L, Action.APPROVE);
        decide(approval, 40L, Action.APPROVE);
        returnTo(approval, 80L, 2);
        assertThat(states(approval)).containsExactly("AUTO_PASSED", "CURRENT", "WAITING");
        returnTo(approval, 40L, 1);
        assertThat(states(approval)).containsExactly("CURRENT", "WAITING", "WAITING");
        assertThat(openHolders(approval)).containsExactly(10L);
        assertThatThrownBy(() -> returnTo(approval, 10L, 1)).hasMessageStartingWith("NO_SUCH_NODE");
    }

    @Test
    void whoPassedByAnotherPostIsAskedWhenItGoesBackThere() {
        holders.put(SUBSIDIARY_FINANCE_HEAD, List.of(10L));
        Approval approval = submit("DEPOSIT", "99999.99", REQUESTER);
        decide(approval, 10L, Action.APPROVE);
        returnTo(approval, 80L, 2);
        assertThat(states(approval)).containsExactly("AUTO_PASSED", "CURRENT", "WAITING");
        assertThat(openHolders(approval)).containsExactly(10L);
        ApprovalTask again = approval.currentRound().openTasks().get(0);
        decideTask(approval, again.getId(), Action.APPROVE, null);
        number(approval);
        returnTo(approval, 80L, 1);
        decide(approval, 10L, Action.APPROVE);
        assertThat(states(approval)).as("asked once in a round").containsExactly("APPROVED", "AUTO_PASSED", "CURRENT");
    }

    @Test
    void anEmptyPostRefusesTheSubmissionAndIsNamed() {
        holders.put(EXECUTING_ACCOUNTANT, List.of());
        assertThatThrownBy(() -> submit("DEPOSIT", "99999.99", REQUESTER)).hasMessage("NODE_WITHOUT_HOLDER")
                .satisfies(refusal -> assertThat(((BusinessException) refusal).arguments().toString()).contains("EXECUTING_ACCOUNTANT"));
    }

    @Test
    void aRequesterAboveWhomNobodyStandsIsRefused() {
        assertThatThrownBy(() -> submit("DEPOSIT", "1000000.00", 70L)).hasMessage("NODE_WITHOUT_HOLDER");
    }

    @Test
    void anyOneOfSeveralHoldersIsEnough() {
        holders.put(MARKETING_DIRECTOR, List.of(10L, 11L, REQUESTER));
        Approval approval = submit("INITIATION", "2000000.00", REQUESTER);
        assertThat(openHolders(approval)).containsExactly(10L, 11L);
        decide(approval, 11L, Action.APPROVE);
        assertThat(task(approval, 10L).getState()).isEqualTo(TaskState.SKIPPED);
        assertThat(openHolders(approval)).containsExactly(20L);
    }

    @Test
    void modeAllWaitsForEverybodyAndReplacesTheRequester() {
        holders.put(MARKETING_DIRECTOR, List.of(10L, 11L, REQUESTER));
        Approval approval = submit(single(NodeMode.ALL, null), "LETTER", "1.00", REQUESTER);
        assertThat(openHolders(approval)).containsExactly(10L, 11L, 20L);
        decide(approval, 10L, Action.APPROVE);
        decide(approval, 20L, Action.APPROVE);
        assertThat(states(approval)).containsExactly("CURRENT");
        decide(approval, 11L, Action.APPROVE);
        assertThat(approval.getState()).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void modeAllEndsWithTheFirstRejection() {
        holders.put(MARKETING_DIRECTOR, List.of(10L, 11L));
        Approval approval = submit(single(NodeMode.ALL, null), "LETTER", "1.00", REQUESTER);
        decide(approval, 11L, Action.REJECT);
        assertThat(task(approval, 10L).getState()).isEqualTo(TaskState.SKIPPED);
        assertThat(approval.getState()).isEqualTo(ApprovalState.REJECTED);
    }

    @Test
    void modeEitherAsksBothRoles() {
        Approval approval = submit(single(NodeMode.EITHER, MARKET_DEPARTMENT), "LETTER", "1.00", REQUESTER);
        assertThat(openHolders(approval)).containsExactly(10L);
        holders.put(MARKET_DEPARTMENT, List.of(12L));
        approval = submit(single(NodeMode.EITHER, MARKET_DEPARTMENT), "LETTER", "1.00", REQUESTER);
        assertThat(openHolders(approval)).containsExactly(10L, 12L);
        decide(approval, 12L, Action.APPROVE);
        assertThat(approval.getState()).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void aVacancyOnTheWayIsFilledByTheSuperior() {
        Approval approval = submit("DEPOSIT", "99999.99", REQUESTER);
        holders.put(SUBSIDIARY_FINANCE_HEAD, List.of());
        decide(approval, 10L, Action.APPROVE);
        assertThat(openHolders(approval)).containsExactly(50L);
    }

    @Test
    void aNodeThatNobodyCanFillAnyMoreWaitsForAnAdministrator() {
        Approval approval = submit("DEPOSIT", "99999.99", REQUESTER);
        holders.clear();
        decide(approval, 10L, Action.APPROVE);
        assertThat(states(approval)).containsExactly("APPROVED", "CURRENT", "WAITING");
        assertThat(openHolders(approval)).isEmpty();
        assertThat(approval.isRunning()).isTrue();
    }

    @Test
    void whomTheDocumentNamesDecidesByItsOwnTime() {
        Approval approval = submit(addressed(), question(77L));
        ApprovalTask task = task(approval, 77L);
        assertThat(openHolders(approval)).containsExactly(77L);
        assertThat(task.getRequest()).isEqualTo("why?");
        assertThat(task.getRole()).isNull();
        assertThat(task.getPurpose()).isEqualTo(TaskPurpose.REPLY);
        assertThat(task.getTime().getDueAt()).isEqualTo(NOW.plusDays(3));
        ApprovalTask handedOn = new Handover(approval, turn()).transfer(task, new Actor(77L, null), 78L, "yours");
        assertThat(handedOn.getTime().getDueAt()).isEqualTo(NOW.plusDays(3));
    }

    @Test
    void thePostDecidesWhereTheDocumentNamesNobodyOrTheRequester() {
        assertThat(openHolders(submit(addressed(), subject("LETTER", "1.00", REQUESTER)))).containsExactly(10L);
        assertThat(openHolders(submit(addressed(), question(REQUESTER)))).containsExactly(10L);
        List<NodeHolder> substitutes = new Filling(this::holders, REQUESTER).substitutes(submit(addressed(), question(77L)).currentRound().getNodes().get(0));
        assertThat(substitutes).extracting(NodeHolder::personId).containsExactly(10L, 20L);
    }

    @Test
    void onlyWhatMayBeAskedAgainHasARoundAfterAnApproval() {
        Route route = addressed();
        Approval approval = submit(route, question(77L));
        decide(approval, 77L, Action.APPROVE);
        assertThatThrownBy(() -> submit(approval, question(77L), route)).hasMessage("WRONG_STATE");
        approval.submitAgain(question(77L), route, BigDecimal.ZERO, turn());
        assertThat(openHolders(approval)).containsExactly(77L);
        assertThat(approval.getRounds()).extracting(ApprovalRound::getState).containsExactly(ApprovalState.APPROVED, ApprovalState.RUNNING);
        assertThatThrownBy(() -> approval.submitAgain(question(77L), route, BigDecimal.ZERO, turn())).hasMessage("WRONG_STATE");
    }

    @Test
    void theReplyIsOfWhomTheDocumentNames() {
        Approval approval = submit(addressedBetween(), question(77L));
        decide(approval, 20L, Action.APPROVE);
        assertThat(approval.reply()).isNull();
        ApprovalTask task = task(approval, 77L);
        new Handover(approval, turn()).cosignAfter(task, new Actor(77L, null), 78L, "five percent");
        number(approval);
        decide(approval, 78L, Action.APPROVE);
        decide(approval, 30L, Action.RETURN);
        assertThat(approval.getState()).isEqualTo(ApprovalState.RETURNED);
        assertThat(approval.reply()).isEqualTo(new Reply(77L, null, "five percent", NOW));
        approval.submitAgain(question(77L), addressedBetween(), BigDecimal.ZERO, turn());
        decide(number(approval), 20L, Action.REJECT);
        assertThat(approval.reply()).isNull();
    }

    @Test
    void whatWasRepliedStaysSoWhenTheDocumentGoesBackBehindIt() {
        Approval approval = submit(addressedBetween(), question(77L));
        decide(approval, 20L, Action.APPROVE);
        decideTask(approval, task(approval, 77L).getId(), Action.APPROVE, "first");
        number(approval);
        approval.returnTo(task(approval, 30L), new Actor(30L, null), 2, "think again", turn());
        number(approval);
        assertThat(openHolders(approval)).containsExactly(77L);
        decideTask(approval, task(approval, 77L).getId(), Action.APPROVE, "second");
        decide(number(approval), 30L, Action.APPROVE);
        assertThat(approval.getState()).isEqualTo(ApprovalState.APPROVED);
        assertThat(approval.reply().text()).isEqualTo("second");
    }

    @Test
    void whoIsNamedAndDecidesBeforeRepliesThere() {
        Approval approval = submit(addressedBetween(), question(20L));
        assertThat(task(approval, 20L).getPurpose()).isEqualTo(TaskPurpose.REPLY);
        assertThat(task(approval, 20L).getRequest()).isEqualTo("why?");
        decide(approval, 20L, Action.APPROVE);
        assertThat(states(approval)).containsExactly("APPROVED", "AUTO_PASSED", "CURRENT");
        assertThat(approval.reply().personId()).isEqualTo(20L);
        Approval stoodIn = submit(addressedBetween(), question(77L));
        stoodIn.decide(task(stoodIn, 20L), new Actor(77L, 20L), Action.APPROVE, "because", turn());
        assertThat(states(stoodIn)).containsExactly("APPROVED", "AUTO_PASSED", "CURRENT");
        assertThat(stoodIn.reply()).as("whoever is asked replies in their own name").isEqualTo(new Reply(77L, null, "because", NOW));
    }

    @Test
    void whatIsHandedOnIsAReplyOfWhomIsAskedAlone() {
        Approval away = submit(addressedBetween(), question(20L));
        ApprovalTask asked = task(away, 20L);
        ApprovalTask handed = asked.successor(55L, "please", turn());
        assertThat(handed.getPurpose()).as("the vice president's station, of somebody who is not asked").isEqualTo(TaskPurpose.DECISION);
        Approval back = submit(addressedBetween(), question(77L));
        assertThat(task(back, 20L).getPurpose()).isEqualTo(TaskPurpose.DECISION);
        assertThat(task(back, 20L).successor(77L, "please", turn()).getPurpose()).isEqualTo(TaskPurpose.REPLY);
    }

    /** The vice president, whom the document names, the general manager. */
    private Route addressedBetween() {
        Route route = new Route("LETTER", 1, NOW);
        RouteRow row = new RouteRow(route, 1, null, null, null, Map.of());
        List<RouteNode> nodes = List.of(new RouteNode(row, 1, MARKETING_VP, null, NodeScope.OWN_SUBSIDIARY, NodeMode.ANY, 60),
                new RouteNode(row, 2, MARKETING_DIRECTOR, null, NodeScope.ADDRESSEE, NodeMode.ANY, 60),
                new RouteNode(row, 3, SUBSIDIARY_GM, null, NodeScope.OWN_SUBSIDIARY, NodeMode.ANY, 60));
        assertThat(route.getRows().get(0).getNodes()).isEqualTo(nodes);
        return route;
    }

    private Route addressed() {
        Route route = new Route("LETTER", 1, NOW);
        RouteNode node = new RouteNode(new RouteRow(route, 1, null, null, null, Map.of()), 1, MARKETING_DIRECTOR, null, NodeScope.ADDRESSEE,
                NodeMode.ANY, 60);
        assertThat(node.getScope()).isEqualTo(NodeScope.ADDRESSEE);
        return route;
    }

    private static Subject question(long addressee) {
        return new Subject("LETTER", "N-1", "N", "title", new BigDecimal("0.00"), 5L, REQUESTER, false, Map.of(),
                new Addressee(addressee, NOW.plusDays(3), "why?"));
    }

    private Approval submit(Route route, Subject subject) {
        Approval approval = new Approval(subject);
        submit(approval, subject, route);
        return number(approval);
    }

    private Route single(NodeMode mode, Role otherRole) {
        Route route = new Route("LETTER", 1, NOW);
        RouteRow row = new RouteRow(route, 1, null, null, null, Map.of());
        assertThat(new RouteNode(row, 1, MARKETING_DIRECTOR, otherRole, NodeScope.OWN_SUBSIDIARY, mode, 60).getMode()).isEqualTo(mode);
        return route;
    }

    private static Route route(String kind) {
        return SeededRoutes.route(kind);
    }

    private Approval submit(String kind, String amount, long requester) {
        return submit(route(kind), kind, amount, requester);
    }

    private Approval submit(Route route, String kind, String amount, long requester) {
        Subject subject = subject(kind, amount, requester);
        Approval approval = new Approval(subject);
        submit(approval, subject, route);
        return number(approval);
    }

    private void submit(Approval approval, Subject subject, Route route) {
        approval.submit(subject, route, subject.amount(), turn());
    }

    private Turn turn() {
        return new Turn(this::holders, new WorkCalendar(LocalTime.of(8, 30), LocalTime.of(17, 30), Map.of()), NOW);
    }

    private static Subject subject(String kind, String amount, long requester) {
        return new Subject(kind, "N-1", "N", "title", new BigDecimal(amount), 5L, requester, false, Map.of());
    }

    private void decide(Approval approval, long holder, Action action) {
        decideTask(approval, task(approval, holder).getId(), action, "comment");
        number(approval);
    }

    private void returnTo(Approval approval, long holder, int position) {
        ApprovalTask task = approval.currentRound().openTasks().stream().filter(open -> open.getHolderId() == holder).findFirst().orElseThrow();
        approval.returnTo(task, new Actor(holder, null), position, "again", turn());
        number(approval);
    }

    private void decideTask(Approval approval, Long taskId, Action action, String comment) {
        ApprovalTask task = approval.currentRound().open(taskId);
        approval.decide(task, new Actor(task.getHolderId(), null), action, comment, turn());
    }

    private List<Long> holders(Role role, Long subsidiary) {
        assertThat(subsidiary).isEqualTo(role.ofSubsidiary() || role == MARKET_DEPARTMENT ? Long.valueOf(5) : null);
        return new ArrayList<>(holders.getOrDefault(role, List.of()));
    }

    private static ApprovalTask task(Approval approval, Long holder) {
        return approval.currentRound().getTasks().stream().filter(task -> task.getHolderId().equals(holder)).findFirst().orElseThrow();
    }

    private static List<Long> openHolders(Approval approval) {
        return approval.currentRound().getTasks().stream().filter(ApprovalTask::isOpen).map(ApprovalTask::getHolderId).toList();
    }

    private static List<String> states(Approval approval) {
        return approval.currentRound().getNodes().stream().map(node -> node.getState().name()).toList();
    }

    /** Gives new tasks the ids that the database would. */
    private Approval number(Approval approval) {
        for (ApprovalTask task : approval.currentRound().getTasks()) {
            if (task.getId() == null) {
                try {
                    Field id = BusinessEntity.class.getDeclaredField("id");
                    id.setAccessible(true);
                    id.set(task, ids.incrementAndGet());
                } catch (ReflectiveOperationException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
        return approval;
    }
}
