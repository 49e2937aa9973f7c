package org.tenderline.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderline.security.Role.*;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenderline.approval.delegation.Delegation;
import org.tenderline.approval.delegation.DelegationQueries;
import org.tenderline.approval.delegation.DelegationRow;
import org.tenderline.approval.delegation.DelegationService;
import org.tenderline.approval.inbox.DoneItem;
import org.tenderline.approval.inbox.InboxFilter;
import org.tenderline.approval.inbox.WaitedFor;
import org.tenderline.reporting.BottleneckFilter;
import org.tenderline.reporting.BottleneckQueries;
import org.tenderline.reporting.BottleneckTask;
import org.tenderline.security.Caller;
import org.tenderline.security.Role;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.Period;
import org.tenderline.shared.Sql;
import org.tenderline.testing.ContainerTest;

/** "A for B" (E4). */
class DelegationIT extends ContainerTest {

    private static final LocalDate FIRST = LocalDate.of(2030, 6, 3);
    private static final LocalDate LAST = LocalDate.of(2030, 6, 7);

    @Inject
    private DelegationService delegations;

    @Inject
    private DelegationQueries delegationQueries;

    @Inject
    private ApprovalService service;

    @Inject
    private ApprovalQueries queries;

    @Inject
    private AskQuestion questions;

    @Inject
    private TaskDocuments documents;

    @Inject
    private InboxQueries inbox;

    @Inject
    private BottleneckQueries bottlenecks;

    @Inject
    private TaskGrant grant;

    @Inject
    private Sql sql;

    @Inject
    private TestGroup group;

    @BeforeEach
    void found() {
        Caller.bind(Caller.system("test"));
        group.found(REPRESENTATIVE, MARKETING_DIRECTOR, MARKETING_VP, SUBSIDIARY_GM, CFO, LEGAL);
        group.route(NodeMode.ANY, MARKETING_DIRECTOR, MARKETING_VP, SUBSIDIARY_GM);
        BusinessClock.travelTo(FIRST.atTime(9, 0));
    }

    @AfterEach
    void leave() {
        BusinessClock.travelBack();
        Caller.clear();
    }

    @Test
    void theOneActsForTheOther() {
        Subject subject = group.subject("for", REPRESENTATIVE);
        Long id = service.submit(subject).getId();
        delegate(MARKETING_DIRECTOR, CFO);
        InboxItem item = as(CFO, () -> queries.inbox(null, PageRequest.of(0, 5))).items().get(0);
        assertThat(item.holderId()).isEqualTo(group.id(MARKETING_DIRECTOR));
        assertThat(as(CFO, this::waiting)).isEqualTo(1);
        assertThat(as(MARKETING_DIRECTOR, this::waiting)).isEqualTo(1);
        ApprovalView.Task open = task(id, 0);
        assertThat(open.holder().name()).isEqualTo("cfo");
        assertThat(open.onBehalfOf().name()).isEqualTo("marketing_director");
        assertThat(waitedFor(id)).containsExactly(new WaitedFor("cfo", "marketing_director"));
        assertThat(as(CFO, () -> queries.view(id)).id()).isEqualTo(id);
        assertThat(grant.opens(subject.kind(), subject.number(), group.id(CFO))).isTrue();
        as(CFO, () -> service.decide(item.taskId(), Action.APPROVE, "for the director", null));
        ApprovalView.Task done = task(id, 0);
        assertThat(done.holder().name()).isEqualTo("cfo");
        assertThat(done.onBehalfOf().name()).isEqualTo("marketing_director");
        refused("ALREADY_DECIDED", MARKETING_DIRECTOR, () -> service.decide(item.taskId(), Action.APPROVE, null, null));
        JournalEntry entry = queries.journal(id).get(1);
        assertThat(entry.getPersonId()).isEqualTo(group.id(CFO));
        assertThat(entry.getOnBehalfOfId()).isEqualTo(group.id(MARKETING_DIRECTOR));
        assertThat(as(MARKETING_DIRECTOR, () -> queries.view(id)).id()).isEqualTo(id);
        BottleneckFilter june = new BottleneckFilter(null, group.kind(), null, Period.parse("2030-06", "2030-06"));
        BottleneckTask slow = as(SUBSIDIARY_GM, () -> bottlenecks.tasks(june, PageRequest.of(0, 5))).items().get(0);
        assertThat(List.of(slow.holder(), slow.onBehalfOf())).containsExactly("cfo", "marketing_director");
    }

    @Test
    void whoIsToldHearsForWhom() {
        Subject subject = group.subject("told", REPRESENTATIVE);
        long task = task(service.submit(subject).getId(), 0).id();
        delegate(MARKETING_DIRECTOR, CFO);
        delegate(REPRESENTATIVE, LEGAL);
        as(CFO, () -> questions.ask(task, group.id(REPRESENTATIVE), "why?"));
        long answer = as(LEGAL, () -> inbox.toAnswer(InboxFilter.NONE, PageRequest.of(0, 1))).items().get(0).taskId();
        as(LEGAL, () -> questions.answer(answer, "because"));
        as(CFO, () -> service.decide(task, Action.REJECT, "no", null));
        assertThat(toldBy(subject, "QUESTION_ASKED")).endsWith("\"{0} for {1}\"," + group.id(CFO) + "," + group.id(MARKETING_DIRECTOR) + "]");
        assertThat(toldBy(subject, "QUESTION_ANSWERED")).endsWith("\"{0} for {1}\"," + group.id(LEGAL) + "," + group.id(REPRESENTATIVE) + "]");
        assertThat(toldBy(subject, "APPROVAL_DECIDED")).endsWith("\"{0} for {1}\"," + group.id(CFO) + "," + group.id(MARKETING_DIRECTOR) + "]");
    }

    @Test
    void whatWasDoneForSomebodyStandsAmongTheirDoneThingsInItsPlace() {
        delegate(MARKETING_DIRECTOR, CFO);
        List<Long> decided = new ArrayList<>();
        for (Role decider : List.of(CFO, MARKETING_DIRECTOR, CFO, CFO, CFO, MARKETING_DIRECTOR)) {
            decided.add(0, decideNext(decider, decided.size()));
        }
        // more were done for the director than by the director, then fewer
        assertThat(done(MARKETING_DIRECTOR, 2)).isEqualTo(decided);
        for (int number = 0; number < 3; number++) {
            decided.add(0, decideNext(MARKETING_DIRECTOR, decided.size()));
        }
        for (int size : List.of(1, 2, 4, 20)) {
            assertThat(done(MARKETING_DIRECTOR, size)).as("%d a page", size).isEqualTo(decided);
        }
        InboxFilter old = new InboxFilter(null, null, null, null, null, 1, false, false);
        assertThat(as(MARKETING_DIRECTOR, () -> inbox.done(old, PageRequest.of(0, 5))).total()).isZero();
        Page<DoneItem> delegates = as(CFO, () -> inbox.done(InboxFilter.NONE, PageRequest.of(0, 20)));
        assertThat(delegates.total()).isEqualTo(4);
        assertThat(as(MARKETING_DIRECTOR, () -> inbox.done(InboxFilter.NONE, PageRequest.of(0, 20))).items()).containsAll(delegates.items());
        assertThat(delegates.items()).allMatch(item -> item.holderId().equals(group.id(CFO)) && item.onBehalfOfId().equals(group.id(MARKETING_DIRECTOR)));
        assertThat(as(MARKETING_DIRECTOR, () -> inbox.titles(decided))).hasSize(9);
    }

    @Test
    void itEndsAtMidnightOfItsLastDay() {
        service.submit(group.subject("midnight", REPRESENTATIVE));
        delegate(MARKETING_DIRECTOR, CFO);
        long task = as(MARKETING_DIRECTOR, () -> queries.inbox(null, PageRequest.of(0, 1))).items().get(0).taskId();
        BusinessClock.travelTo(LAST.atTime(23, 59, 59));
        assertThat(as(CFO, this::waiting)).isEqualTo(1);
        BusinessClock.travelTo(LAST.plusDays(1).atStartOfDay());
        assertThat(as(CFO, this::waiting)).isZero();
        assertThatThrownBy(() -> as(CFO, () -> service.decide(task, Action.APPROVE, null, null))).hasMessage("NOT_FOUND");
        BusinessClock.travelTo(FIRST.atStartOfDay().minusNanos(1_000));
        assertThat(as(CFO, this::waiting)).isZero();
    }

    @Test
    void itCountsForItsKindsOnly() {
        service.submit(group.subject("kinds", REPRESENTATIVE));
        as(MARKETING_DIRECTOR, () -> delegations.delegate(group.id(CFO), FIRST, LAST, Set.of("DEPOSIT"), null));
        assertThat(as(CFO, this::waiting)).isZero();
        as(MARKETING_DIRECTOR, () -> delegations.delegate(group.id(CFO), FIRST, LAST, Set.of(group.kind()), null));
        assertThat(as(CFO, this::waiting)).isEqualTo(1);
    }

    @Test
    void nobodyStandsInForAnOwnRequestOrTwiceInARound() {
        Long own = service.submit(group.subject("own", REPRESENTATIVE)).getId();
        delegate(MARKETING_DIRECTOR, REPRESENTATIVE);
        assertThat(as(REPRESENTATIVE, this::waiting)).isZero();
        assertThat(waitedFor(own)).containsExactly(new WaitedFor("marketing_director", null));
        assertThat(task(own, 0).holder().name()).isEqualTo("marketing_director");
        long first = task(own, 0).id();
        refused("SELF_APPROVAL", REPRESENTATIVE, () -> service.decide(first, Action.APPROVE, null, null));
        delegate(MARKETING_VP, CFO);
        delegate(SUBSIDIARY_GM, CFO);
        as(MARKETING_DIRECTOR, () -> service.decide(first, Action.APPROVE, null, null));
        as(CFO, () -> service.decide(task(own, 1).id(), Action.APPROVE, null, null));
        assertThat(as(CFO, this::waiting)).isZero();
        long third = task(own, 2).id();
        assertThat(task(own, 2).holder().name()).isEqualTo("subsidiary_gm");
        assertThat(waitedFor(own)).containsExactly(new WaitedFor("subsidiary_gm", null));
        refused("DELEGATE_TWICE", CFO, () -> service.decide(third, Action.APPROVE, null, null));
        as(SUBSIDIARY_GM, () -> service.decide(third, Action.APPROVE, null, null));
        assertThat(queries.view(own).state()).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void whoHasDecidedAnswersForAnother() {
        Long id = service.submit(group.subject("answer", REPRESENTATIVE)).getId();
        delegate(REPRESENTATIVE, MARKETING_DIRECTOR);
        as(MARKETING_DIRECTOR, () -> service.decide(task(id, 0).id(), Action.APPROVE, null, null));
        as(MARKETING_VP, () -> questions.ask(task(id, 1).id(), group.id(REPRESENTATIVE), "how much?"));
        InboxItem item = as(MARKETING_DIRECTOR, () -> queries.inbox(null, PageRequest.of(0, 5))).items().get(0);
        ApprovalView.Task question = task(id, 1);
        assertThat(question.id()).isEqualTo(item.taskId());
        assertThat(question.purpose()).isEqualTo(TaskPurpose.ANSWER);
        assertThat(question.holder().name()).isEqualTo("marketing_director");
        assertThat(question.onBehalfOf().name()).isEqualTo("representative");
        assertThat(as(MARKETING_DIRECTOR, () -> documents.find(String.valueOf(item.taskId()))).orElseThrow().changeable()).isTrue();
        as(MARKETING_DIRECTOR, () -> questions.answer(item.taskId(), "a million"));
        assertThat(as(MARKETING_DIRECTOR, this::waiting)).isZero();
    }

    @Test
    void whoStandsInChangesThePapersOfWhatTheyMayDecide() {
        Long id = service.submit(group.subject("papers", REPRESENTATIVE)).getId();
        delegate(MARKETING_VP, MARKETING_DIRECTOR);
        as(MARKETING_DIRECTOR, () -> service.decide(task(id, 0).id(), Action.APPROVE, null, null));
        String second = String.valueOf(task(id, 1).id());
        assertThat(as(MARKETING_DIRECTOR, () -> documents.find(second)).orElseThrow().changeable()).isFalse();
        assertThat(as(MARKETING_VP, () -> documents.find(second)).orElseThrow().changeable()).isTrue();
    }

    @Test
    void whatWasDoneForSomebodyCountsAsTheirs() {
        String kind = group.anotherRoute(NodeMode.ANY, MARKETING_DIRECTOR, MARKETING_DIRECTOR);
        Long id = service.submit(group.subject(kind, "twice", "1.00", REPRESENTATIVE, false)).getId();
        delegate(MARKETING_DIRECTOR, CFO);
        as(CFO, () -> service.decide(task(id, 0).id(), Action.APPROVE, null, null));
        assertThat(queries.view(id).rounds().get(0).nodes().get(1).state()).isEqualTo(TaskState.AUTO_PASSED);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        refused("DELEGATION_TO_ONESELF", MARKETING_DIRECTOR, () -> delegations.delegate(group.id(MARKETING_DIRECTOR), FIRST, LAST, null, null));
        refused("VALIDATION", MARKETING_DIRECTOR, () -> delegations.delegate(group.id(CFO), LAST, FIRST, null, null));
        refused("VALIDATION", MARKETING_DIRECTOR, () -> delegations.delegate(group.id(CFO), FIRST.minusDays(1), LAST, null, null));
        refused("VALIDATION", MARKETING_DIRECTOR, () -> delegations.delegate(null, FIRST, LAST, Set.of("NONSENSE"), null));
        refused("DELEGATE_UNFIT", MARKETING_DIRECTOR, () -> delegations.delegate(group.idle().getId(), FIRST, LAST, null, null));
        delegate(MARKETING_DIRECTOR, CFO);
        refused("DELEGATION_OVERLAP", MARKETING_DIRECTOR, () -> delegations.delegate(group.id(LEGAL), LAST, LAST.plusDays(3), null, null));
        refused("DELEGATION_CHAIN", CFO, () -> delegations.delegate(group.id(LEGAL), FIRST, FIRST, null, null));
        refused("DELEGATION_CHAIN", LEGAL, () -> delegations.delegate(group.id(MARKETING_DIRECTOR), FIRST, FIRST, null, null));
        as(MARKETING_DIRECTOR, () -> delegations.delegate(group.id(LEGAL), LAST.plusDays(1), LAST.plusDays(3), null, null));
    }

    @Test
    void itIsEndedEarlyByItsMakerOrAnAdministratorAndAudited() {
        service.submit(group.subject("early", REPRESENTATIVE));
        Delegation made = delegate(MARKETING_DIRECTOR, CFO);
        refused("FORBIDDEN", CFO, () -> delegations.end(made.getId()));
        refused("NOT_FOUND", LEGAL, () -> delegations.end(made.getId()));
        as(MARKETING_DIRECTOR, () -> delegations.end(made.getId()));
        assertThat(as(CFO, this::waiting)).isZero();
        refused("DELEGATION_ENDED", MARKETING_DIRECTOR, () -> delegations.end(made.getId()));
        Delegation other = delegations.delegateFor(group.id(MARKETING_VP), group.id(CFO), FIRST, LAST, null, "ill");
        delegations.end(other.getId());
        List<DelegationRow> rows = as(MARKETING_DIRECTOR, () -> delegationQueries.mine(PageRequest.of(0, 5))).items();
        assertThat(rows).hasSize(1).allMatch(row -> row.state(FIRST).equals("ENDED") && row.delegateName().equals("cfo"));
        assertThat(sql.number("SELECT COUNT(*) FROM audit_change WHERE record_type = 'delegation' AND record_id = ? AND field = 'endedAt'",
                made.getId())).isEqualTo(1);
        refused("FORBIDDEN", CFO, () -> delegations.delegateFor(group.id(MARKETING_VP), group.id(LEGAL), FIRST, LAST, null, null));
    }

    private Delegation delegate(Role from, Role to) {
        return as(from, () -> delegations.delegate(group.id(to), FIRST, LAST, null, null));
    }

    /** Whom the representative's own request waits for, by the inbox. */
    private List<WaitedFor> waitedFor(Long id) {
        return as(REPRESENTATIVE, () -> inbox.waitingFor(inbox.mine(InboxFilter.NONE, PageRequest.of(0, 20)).items())).get(id);
    }

    /** By whom it happened, as the outbox has it. */
    private String toldBy(Subject subject, String kind) {
        return sql.list("SELECT JSON_COMPACT(JSON_EXTRACT(facts, '$.by')) FROM notification_event WHERE subject_number = ? AND kind = ?",
                row -> row.getString(1), subject.number(), kind).get(0);
    }

    /** The task that was decided, a minute after the one before. */
    private Long decideNext(Role decider, int number) {
        Long id = service.submit(group.subject("done " + number, REPRESENTATIVE)).getId();
        BusinessClock.travelTo(FIRST.atTime(10, number));
        Long task = task(id, 0).id();
        as(decider, () -> service.decide(task, Action.APPROVE, null, null));
        return task;
    }

    /** What stands on the pages together, up to the first empty one. */
    private List<Long> done(Role role, int size) {
        List<Long> tasks = new ArrayList<>();
        for (int number = 0; number <= tasks.size() / size; number++) {
            PageRequest request = PageRequest.of(number, size);
            Page<DoneItem> page = as(role, () -> inbox.done(InboxFilter.NONE, request));
            page.items().forEach(item -> tasks.add(item.taskId()));
            assertThat(tasks).hasSize((int) Math.min(page.total(), (number + 1L) * size));
        }
        return tasks;
    }

    private ApprovalView.Task task(Long id, int node) {
        List<ApprovalView.Task> tasks = Caller.runAs(Caller.system("test"), () -> queries.view(id)).rounds().get(0).nodes().get(node).tasks();
        return tasks.get(tasks.size() - 1);
    }

    private <T> T as(Role role, Callable<T> action) {
        return Caller.runAs(group.as(role), action);
    }

    private void refused(String code, Role role, Callable<?> action) {
        assertThatThrownBy(() -> as(role, action)).as(code).hasMessageStartingWith(code);
    }

    private long waiting() {
        return queries.inbox(null, PageRequest.of(0, 1)).total();
    }
}
