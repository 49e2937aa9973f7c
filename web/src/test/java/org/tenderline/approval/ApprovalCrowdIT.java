package org.tenderline.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderline.security.Role.*;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.organization.Person;
import org.tenderline.security.Caller;
import org.tenderline.security.Role;
import org.tenderline.security.command.FirstAnswer;
import org.tenderline.security.command.FirstAnswers;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.TransientFailure;
import org.tenderline.testing.ContainerTest;

/** Fifty at once, in threads of their own against the real database (E3): one counts, the others are told so. */
class ApprovalCrowdIT extends ContainerTest {

    private static final int CROWD = 50;
    private static final int BULK = 20;

    @Inject
    private ApprovalService service;

    @Inject
    private TransferTask transfer;

    @Inject
    private CosignTask cosign;

    @Inject
    private AskQuestion questions;

    @Inject
    private DecideTasks bulk;

    @Inject
    private ApprovalQueries queries;

    @Inject
    private FirstAnswers answers;

    @Inject
    private TestGroup group;

    @Inject
    private Crowd crowd;

    private Long id;

    @BeforeEach
    void found() {
        Caller.bind(Caller.system("test"));
        group.found(REPRESENTATIVE, MARKETING_DIRECTOR, MARKETING_VP, SUBSIDIARY_GM, SUBSIDIARY_FINANCE_HEAD);
        group.route(NodeMode.ANY, MARKETING_DIRECTOR, MARKETING_VP, SUBSIDIARY_GM);
    }

    @AfterEach
    void leave() {
        Caller.clear();
    }

    @Test
    @DisplayName("E3: of fifty transfers of one task to fifty people one counts")
    void transfers() throws Exception {
        List<Long> heirs = IntStream.range(0, CROWD).mapToObj(index -> group.another(SUBSIDIARY_FINANCE_HEAD).getId()).toList();
        long task = submitted("transfer");
        rush("ALREADY_DECIDED", MARKETING_DIRECTOR, index -> () -> transfer.transfer(task, heirs.get(index), "on leave"));
        assertThat(tasks()).extracting(ApprovalView.Task::state).containsExactly(TaskState.TRANSFERRED, TaskState.CURRENT);
        assertThat(verbs()).containsExactly(Verb.SUBMIT, Verb.TRANSFER);
    }

    @Test
    @DisplayName("E3: of fifty co-signers called before one is asked")
    void cosignersBefore() throws Exception {
        List<Long> others = IntStream.range(0, CROWD).mapToObj(index -> group.another(SUBSIDIARY_FINANCE_HEAD).getId()).toList();
        long task = submitted("before");
        rush("TASK_COSIGNING", MARKETING_DIRECTOR, index -> () -> cosign.before(task, others.get(index), "your view"));
        assertThat(tasks()).extracting(ApprovalView.Task::state).containsExactly(TaskState.COSIGNING, TaskState.CURRENT);
        assertThat(verbs()).containsExactly(Verb.SUBMIT, Verb.COSIGN_BEFORE);
    }

    @Test
    @DisplayName("E3: of fifty co-signers called after one follows, and the holder has approved once")
    void cosignersAfter() throws Exception {
        List<Long> others = IntStream.range(0, CROWD).mapToObj(index -> group.another(SUBSIDIARY_FINANCE_HEAD).getId()).toList();
        long task = submitted("after");
        rush("ALREADY_DECIDED", MARKETING_DIRECTOR, index -> () -> cosign.after(task, others.get(index), "you too"));
        assertThat(tasks()).extracting(ApprovalView.Task::state).containsExactly(TaskState.APPROVED, TaskState.CURRENT);
        assertThat(verbs()).containsExactly(Verb.SUBMIT, Verb.COSIGN_AFTER);
    }

    @Test
    @DisplayName("E3: of fifty questions about one task one is asked, and of fifty answers one counts")
    void questions() throws Exception {
        long task = submitted("question");
        rush("TASK_ASKED", MARKETING_DIRECTOR, index -> () -> questions.ask(task, group.id(REPRESENTATIVE), "how much " + index));
        long answer = task(REPRESENTATIVE);
        rush("ALREADY_DECIDED", REPRESENTATIVE, index -> () -> questions.answer(answer, "so much " + index));
        assertThat(tasks()).extracting(ApprovalView.Task::state).containsExactly(TaskState.CURRENT, TaskState.ANSWERED);
        assertThat(verbs()).containsExactly(Verb.SUBMIT, Verb.ASK, Verb.ANSWER);
    }

    @Test
    @DisplayName("E3: of fifty returns, to the submitter and to a node, one counts and at most one round follows")
    void returns() throws Exception {
        submitted("return");
        Caller.runAs(group.as(MARKETING_DIRECTOR), () -> service.decide(task(MARKETING_DIRECTOR), Action.APPROVE, null, null));
        long task = task(MARKETING_VP);
        rush("ALREADY_DECIDED", MARKETING_VP, index -> () -> service.decide(task, Action.RETURN, "again", index % 2));
        ApprovalView view = queries.view(id);
        List<ApprovalState> states = view.rounds().stream().map(ApprovalView.Round::state).toList();
        assertThat(states).isIn(List.of(ApprovalState.RETURNED), List.of(ApprovalState.RETURNED, ApprovalState.RUNNING));
        assertThat(verbs()).hasSize(3).startsWith(Verb.SUBMIT, Verb.APPROVE);
    }

    @Test
    @DisplayName("E3: fifty different actions on one task at once: one is first, and what follows fits it")
    void everything() throws Exception {
        Person colleague = group.another(SUBSIDIARY_FINANCE_HEAD);
        long task = submitted("everything");
        List<String> codes = rush(MARKETING_DIRECTOR, index -> () -> switch (index % 5) {
            case 0 -> service.decide(task, Action.APPROVE, null, null);
            case 1 -> service.decide(task, Action.REJECT, "no", null);
            case 2 -> transfer.transfer(task, colleague.getId(), "yours");
            case 3 -> cosign.before(task, colleague.getId(), "first you");
            default -> questions.ask(task, group.id(REPRESENTATIVE), "why");
        });
        assertThat(codes).containsOnlyOnce(Crowd.DONE).isSubsetOf(Crowd.DONE, "ALREADY_DECIDED", "TASK_COSIGNING", "TASK_ASKED");
        assertThat(verbs()).hasSize(2);
    }

    @Test
    @DisplayName("E3: fifty people approve the same twenty tasks in bulk, each in an order of their own: every task is decided once")
    void inBulk() throws Exception {
        List<Caller> holders = new ArrayList<>();
        for (int index = 0; index < CROWD; index++) {
            holders.add(group.as(group.another(SUBSIDIARY_GM), SUBSIDIARY_GM));
        }
        String kind = group.anotherRoute(NodeMode.ANY, SUBSIDIARY_GM);
        List<Long> approvals = IntStream.range(0, BULK)
                .mapToObj(index -> service.submit(group.subject(kind, "bulk" + index, "1.00", REPRESENTATIVE, false)).getId()).toList();
        List<List<BulkLine>> lines = crowd.answers(holders.stream().<Callable<List<BulkLine>>>map(holder -> () -> Caller.runAs(holder, () -> {
            List<Long> mine = new ArrayList<>(queries.inbox(null, PageRequest.of(0, BULK)).items().stream().map(InboxItem::taskId).toList());
            Collections.shuffle(mine, new Random(holder.personId()));
            return mine.isEmpty() ? List.of() : bulk.decide("bulk" + holder.personId(), mine, Action.APPROVE, null);
        })).toList());
        List<String> codes = lines.stream().flatMap(List::stream).map(line -> line.isDone() ? Crowd.DONE : line.refusal().code()).toList();
        assertThat(codes).filteredOn(Crowd.DONE::equals).hasSize(BULK);
        assertThat(codes).isSubsetOf(Crowd.DONE, "ALREADY_DECIDED");
        assertThat(approvals).allSatisfy(approval -> {
            assertThat(queries.view(approval).state()).isEqualTo(ApprovalState.APPROVED);
            assertThat(queries.journal(approval)).extracting(JournalEntry::getVerb).containsExactly(Verb.SUBMIT, Verb.APPROVE);
        });
    }

    @Test
    @DisplayName("E3: fifty repeats of one action under one operation get the first answer, and it is carried out once")
    void repeats() throws Exception {
        long task = submitted("repeat");
        String key = UUID.randomUUID().toString();
        List<FirstAnswer> first = crowd.answers(Collections.nCopies(CROWD, () -> Caller.runAs(group.as(MARKETING_DIRECTOR),
                () -> TransientFailure.retry(() -> answers.once(key, "transfer", () -> {
                    transfer.transfer(task, group.id(SUBSIDIARY_FINANCE_HEAD), "yours");
                    return new FirstAnswer(200, "by " + Thread.currentThread().getId());
                })))));
        assertThat(first).hasSize(CROWD);
        assertThat(first.stream().distinct()).hasSize(1);
        assertThat(verbs()).containsExactly(Verb.SUBMIT, Verb.TRANSFER);
        long next = task(SUBSIDIARY_FINANCE_HEAD);
        List<List<BulkLine>> lines = crowd.answers(Collections.nCopies(CROWD,
                () -> Caller.runAs(group.as(SUBSIDIARY_FINANCE_HEAD), () -> bulk.decide("again-" + next, List.of(next), Action.APPROVE, null))));
        assertThat(lines).allSatisfy(each -> assertThat(each).singleElement().matches(BulkLine::isDone));
        assertThat(verbs()).containsExactly(Verb.SUBMIT, Verb.TRANSFER, Verb.APPROVE);
    }

    private void rush(String late, Role role, IntFunction<Callable<Object>> actions) throws Exception {
        assertThat(rush(role, actions)).hasSize(CROWD).containsOnlyOnce(Crowd.DONE).containsOnly(Crowd.DONE, late);
    }

    /** As the page and the API do: once more where the database asks for it. */
    private List<String> rush(Role role, IntFunction<Callable<Object>> actions) throws Exception {
        Caller actor = group.as(role);
        return crowd.codes(IntStream.range(0, CROWD).<Callable<Object>>mapToObj(index -> () -> TransientFailure.retry(
                () -> Caller.runAs(actor, actions.apply(index)))).toList());
    }

    private long submitted(String number) {
        id = service.submit(group.subject(number, REPRESENTATIVE)).getId();
        return task(MARKETING_DIRECTOR);
    }

    private long task(Role role) {
        return Caller.runAs(group.as(role), () -> queries.inbox(null, PageRequest.of(0, 1))).items().get(0).taskId();
    }

    private List<ApprovalView.Task> tasks() {
        return queries.view(id).rounds().get(0).nodes().get(0).tasks();
    }

    private List<Verb> verbs() {
        return queries.journal(id).stream().map(JournalEntry::getVerb).toList();
    }
}
