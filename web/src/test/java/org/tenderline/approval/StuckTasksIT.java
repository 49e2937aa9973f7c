package org.tenderline.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderline.security.Role.*;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenderline.approval.delegation.DelegationService;
import org.tenderline.organization.Person;
import org.tenderline.security.Caller;
import org.tenderline.security.Role;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.Sql;
import org.tenderline.testing.ContainerTest;

/** Vacant posts and disabled people never block (E4), and what is late is told once (E5). */
class StuckTasksIT extends ContainerTest {

    @Inject
    private ApprovalService service;

    @Inject
    private AskQuestion questions;

    @Inject
    private ApprovalQueries queries;

    @Inject
    private StuckTasks stuck;

    @Inject
    private ReassignTask reassign;

    @Inject
    private DelegationService delegations;

    @Inject
    private BusinessClock clock;

    @Inject
    private Sql sql;

    @Inject
    private ApprovalWatch watch;

    @Inject
    private ToldEvents told;

    @Inject
    private TestGroup group;

    private Caller administrator;
    private String lonely;
    private List<Long> otherOperators;

    @BeforeEach
    void found() {
        Caller.bind(Caller.system("test"));
        group.found(REPRESENTATIVE, MARKETING_DIRECTOR, MARKETING_VP, SUBSIDIARY_FINANCE_HEAD, LEGAL, ERP_OPERATOR);
        otherOperators = group.vacateElsewhere(ERP_OPERATOR);
        group.route(NodeMode.ANY, MARKETING_DIRECTOR, MARKETING_VP);
        administrator = new Caller(group.idle().getId(), "administrator", "administrator", null, null, EnumSet.of(SYSTEM_ADMINISTRATOR),
                Locale.SIMPLIFIED_CHINESE, "test");
    }

    @AfterEach
    void leave() {
        group.leave(ERP_OPERATOR, true);
        group.restore(otherOperators);
        BusinessClock.travelBack();
        Caller.clear();
    }

    @Test
    void aDisabledPersonsTaskGoesToTheSuperior() {
        Long id = submit("disabled");
        group.leave(MARKETING_DIRECTOR, true);
        watch.lookNow();
        assertThat(group.open(queries.view(id))).containsExactly("marketing_vp");
        assertThat(queries.journal(id)).extracting(JournalEntry::getVerb).containsExactly(Verb.SUBMIT, Verb.REASSIGN);
        watch.lookNow();
        assertThat(queries.journal(id)).hasSize(2);
    }

    @Test
    void aVacatedPostsTaskGoesToTheSuccessor() {
        Long id = submit("vacated");
        group.leave(MARKETING_DIRECTOR, false);
        String successor = group.another(MARKETING_DIRECTOR).getName();
        watch.lookNow();
        assertThat(group.open(queries.view(id))).containsExactly(successor);
    }

    @Test
    void oneOfSeveralIsNotReplaced() {
        String other = group.another(MARKETING_DIRECTOR).getName();
        Long id = submit("several");
        group.leave(MARKETING_DIRECTOR, true);
        watch.lookNow();
        assertThat(group.open(queries.view(id))).containsExactly(other);
    }

    @Test
    void aDisabledPersonsAnswerIsWaitedForNoLonger() {
        Long id = submit("answer");
        as(MARKETING_DIRECTOR, () -> questions.ask(task(MARKETING_DIRECTOR), group.id(REPRESENTATIVE), "how much?"));
        group.leave(REPRESENTATIVE, true);
        watch.lookNow();
        assertThat(group.open(queries.view(id))).containsExactly("marketing_director");
    }

    @Test
    void whatNobodyCanTakeOverWaitsForTheAdministrator() {
        Long id = submitWithLonelyPost("nobody");
        as(MARKETING_DIRECTOR, () -> service.decide(task(MARKETING_DIRECTOR), Action.APPROVE, null, null));
        group.leave(ERP_OPERATOR, true);
        watch.lookNow();
        StuckItem item = mine().get(0);
        assertThat(item.holder()).isEqualTo("erp_operator");
        assertThat(item.stuck()).isTrue();
        refused("VALIDATION", () -> run(() -> reassign.reassign(item.taskId(), group.id(LEGAL), " ")));
        refused("PERSON_UNFIT", () -> run(() -> reassign.reassign(item.taskId(), group.id(REPRESENTATIVE), "you")));
        refused("TWICE_IN_ROUND", () -> run(() -> reassign.reassign(item.taskId(), group.id(MARKETING_DIRECTOR), "you")));
        Caller.runAs(administrator, () -> run(() -> reassign.reassign(item.taskId(), group.id(LEGAL), "nobody else")));
        assertThat(group.open(queries.view(id))).containsExactly("legal");
        refused("ALREADY_DECIDED", () -> run(() -> reassign.reassign(item.taskId(), group.id(SUBSIDIARY_FINANCE_HEAD), "again")));
        as(LEGAL, () -> service.decide(task(LEGAL), Action.APPROVE, null, null));
        assertThat(queries.view(id).state()).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void aNodeReachedWhenNobodyIsLeftIsFilledByTheAdministrator() {
        Long id = submitWithLonelyPost("vacant");
        group.leave(ERP_OPERATOR, false);
        as(MARKETING_DIRECTOR, () -> service.decide(task(MARKETING_DIRECTOR), Action.APPROVE, null, null));
        assertThat(queries.view(id).rounds().get(0).nodes().get(1).isVacant()).isTrue();
        StuckItem item = mine().get(0);
        assertThat(item.taskId()).isNull();
        Caller.runAs(administrator, () -> run(() -> reassign.fill(item.nodeId(), group.id(LEGAL), "nobody else")));
        assertThat(group.open(queries.view(id))).containsExactly("legal");
        refused("ALREADY_DECIDED", () -> run(() -> reassign.fill(item.nodeId(), group.id(SUBSIDIARY_FINANCE_HEAD), "again")));
    }

    @Test
    void aVacantNodeIsFilledOnceSomebodyIsAppointed() {
        Long id = submitWithLonelyPost("appointed");
        group.leave(ERP_OPERATOR, false);
        as(MARKETING_DIRECTOR, () -> service.decide(task(MARKETING_DIRECTOR), Action.APPROVE, null, null));
        Person successor = group.another(ERP_OPERATOR);
        watch.lookNow();
        assertThat(group.open(queries.view(id))).containsExactly(successor.getName());
        group.disable(successor);
    }

    @Test
    void theAdministratorSeesNothingOfTheBusiness() {
        Long id = submit("secret");
        assertThatThrownBy(() -> Caller.runAs(administrator, () -> queries.view(id))).hasMessage("FORBIDDEN");
        assertThatThrownBy(() -> as(MARKETING_DIRECTOR, () -> stuck.list(null))).hasMessage("FORBIDDEN");
    }

    @Test
    void anOverdueTaskIsToldOnce() {
        Long id = submit("late");
        Long holder = group.id(MARKETING_DIRECTOR);
        as(MARKETING_DIRECTOR, () -> delegations.delegate(group.id(LEGAL), clock.today(), clock.today().plusDays(1), List.of(), null));
        LocalDateTime due = queries.view(id).rounds().get(0).nodes().get(0).tasks().get(0).dueAt();
        BusinessClock.travelTo(due.minusSeconds(1));
        watch.lookNow();
        assertThat(told.overdue(holder)).as("in time").isEmpty();
        BusinessClock.travelTo(due.plusSeconds(1));
        watch.lookNow();
        BusinessClock.travelTo(due.plusDays(20));
        watch.lookNow();
        assertThat(told.overdue(holder)).as("too late, and later still").hasSize(1);
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(overdueNotices(holder)).isEqualTo(1));
        assertThat(overdueNotices(group.id(LEGAL))).as("who stands in hears of it too").isEqualTo(1);
    }

    private long overdueNotices(Long person) {
        return sql.number("SELECT COUNT(*) FROM notification_message WHERE kind = 'TASK_OVERDUE' AND person_id = ?", person);
    }

    private List<StuckItem> mine() {
        return Caller.runAs(administrator, () -> stuck.list(null)).stream().filter(item -> item.kind().equals(lonely)).toList();
    }

    private Long submit(String number) {
        return service.submit(group.subject(number, REPRESENTATIVE)).getId();
    }

    /** Nobody stands above the operator of the ERP, whose post the test's own person alone fills. */
    private Long submitWithLonelyPost(String number) {
        lonely = group.anotherRoute(NodeMode.ANY, MARKETING_DIRECTOR, ERP_OPERATOR);
        return service.submit(group.subject(lonely, number, "1.00", REPRESENTATIVE, false)).getId();
    }

    private long task(Role role) {
        return as(role, () -> queries.inbox(null, PageRequest.of(0, 1))).items().get(0).taskId();
    }

    private <T> T as(Role role, Callable<T> action) {
        return Caller.runAs(group.as(role), action);
    }

    private void refused(String code, Callable<?> action) {
        assertThatThrownBy(() -> Caller.runAs(administrator, action)).as(code).hasMessageStartingWith(code);
    }

    private static Void run(Runnable action) {
        action.run();
        return null;
    }
}
