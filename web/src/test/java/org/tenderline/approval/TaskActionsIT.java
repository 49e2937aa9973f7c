package org.tenderline.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderline.security.Role.*;

import jakarta.inject.Inject;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.organization.Person;
import org.tenderline.security.Caller;
import org.tenderline.security.Role;
import org.tenderline.shared.PageRequest;
import org.tenderline.testing.ContainerTest;

/** Every action of E3 besides the plain decisions, each with what it refuses. */
class TaskActionsIT extends ContainerTest {

    @Inject
    private ApprovalService service;

    @Inject
    private TransferTask transfer;

    @Inject
    private CosignTask cosign;

    @Inject
    private AskQuestion questions;

    @Inject
    private ReassignTask reassign;

    @Inject
    private ApprovalQueries queries;

    @Inject
    private Candidates candidates;

    @Inject
    private ToldEvents told;

    @Inject
    private TestGroup group;

    @BeforeEach
    void found() {
        Caller.bind(Caller.system("test"));
        group.found(REPRESENTATIVE, MARKETING_DIRECTOR, MARKETING_VP, SUBSIDIARY_GM, SUBSIDIARY_FINANCE_HEAD, CFO);
        group.route(NodeMode.ANY, MARKETING_DIRECTOR, MARKETING_VP, SUBSIDIARY_GM);
    }

    @AfterEach
    void leave() {
        Caller.clear();
    }

    @Test
    void aTransferredTaskIsTheOtherPersons() {
        Long id = submit("transfer");
        long task = task(MARKETING_DIRECTOR);
        as(MARKETING_DIRECTOR, () -> transfer.transfer(task, group.id(SUBSIDIARY_FINANCE_HEAD), "on leave"));
        assertThat(group.open(queries.view(id))).containsExactly("subsidiary_finance_head");
        assertThat(told.arrived(group.id(SUBSIDIARY_FINANCE_HEAD))).hasSize(1);
        refused("ALREADY_DECIDED", MARKETING_DIRECTOR, () -> service.decide(task, Action.APPROVE, null, null));
        decide(SUBSIDIARY_FINANCE_HEAD, Action.APPROVE);
        assertThat(group.open(queries.view(id))).containsExactly("marketing_vp");
        assertThat(queries.journal(id)).extracting(JournalEntry::getVerb).containsExactly(Verb.SUBMIT, Verb.TRANSFER, Verb.APPROVE);
    }

    @Test
    void aTransferHasItsLimits() {
        submit("limits");
        decide(MARKETING_DIRECTOR, Action.APPROVE);
        long task = task(MARKETING_VP);
        refused("TRANSFER_TO_ONESELF", MARKETING_VP, () -> transfer.transfer(task, group.id(MARKETING_VP), "me"));
        refused("TWICE_IN_ROUND", MARKETING_VP, () -> transfer.transfer(task, group.id(MARKETING_DIRECTOR), "again"));
        refused("PERSON_UNFIT", MARKETING_VP, () -> transfer.transfer(task, group.id(REPRESENTATIVE), "yours"));
        refused("VALIDATION", MARKETING_VP, () -> transfer.transfer(task, group.id(CFO), " "));
        refused("VALIDATION", MARKETING_VP, () -> transfer.transfer(task, null, "nobody"));
        refused("FORBIDDEN", MARKETING_DIRECTOR, () -> transfer.transfer(task, group.id(CFO), "not mine"));
        refused("NOT_FOUND", MARKETING_VP, () -> transfer.transfer(-1, group.id(CFO), "nothing"));
        List<Candidate> offered = Caller.runAs(group.as(MARKETING_VP), () -> candidates.of(task, Verb.TRANSFER));
        assertThat(offered).extracting(Candidate::id).contains(group.id(CFO), group.id(SUBSIDIARY_GM))
                .doesNotContain(group.id(MARKETING_VP), group.id(MARKETING_DIRECTOR), group.id(REPRESENTATIVE));
    }

    @Test
    void aCosignerBeforeDecidesFirst() {
        Long id = submit("before");
        long task = task(MARKETING_DIRECTOR);
        as(MARKETING_DIRECTOR, () -> cosign.before(task, group.id(CFO), "your view"));
        assertThat(group.open(queries.view(id))).containsExactly("cfo");
        refused("TASK_COSIGNING", MARKETING_DIRECTOR, () -> service.decide(task, Action.APPROVE, null, null));
        decide(CFO, Action.APPROVE);
        assertThat(group.open(queries.view(id))).containsExactly("marketing_director");
        decide(MARKETING_DIRECTOR, Action.APPROVE);
        assertThat(group.open(queries.view(id))).containsExactly("marketing_vp");
        ApprovalView.Node first = queries.view(id).rounds().get(0).nodes().get(0);
        assertThat(first.tasks()).extracting(ApprovalView.Task::depth).containsExactly(0, 1);
        assertThat(first.tasks().get(1).request()).isEqualTo("your view");
    }

    @Test
    void aCosignerAfterHoldsTheNode() {
        Long id = submit("after");
        long task = task(MARKETING_DIRECTOR);
        as(MARKETING_DIRECTOR, () -> cosign.after(task, group.id(CFO), "you too, please"));
        assertThat(group.open(queries.view(id))).containsExactly("cfo");
        assertThat(queries.view(id).rounds().get(0).nodes().get(0).state()).isEqualTo(TaskState.CURRENT);
        decide(CFO, Action.APPROVE);
        assertThat(group.open(queries.view(id))).containsExactly("marketing_vp");
    }

    @Test
    void aCosignersRejectionCounts() {
        Long id = submit("against");
        long task = task(MARKETING_DIRECTOR);
        as(MARKETING_DIRECTOR, () -> cosign.before(task, group.id(CFO), "your view"));
        decide(CFO, Action.REJECT);
        assertThat(queries.view(id).state()).isEqualTo(ApprovalState.REJECTED);
        assertThat(group.open(queries.view(id))).isEmpty();
        refused("COSIGN_BY_ONESELF", MARKETING_VP, () -> {
            submit("self");
            decide(MARKETING_DIRECTOR, Action.APPROVE);
            cosign.after(task(MARKETING_VP), group.id(MARKETING_VP), "me");
        });
    }

    @Test
    void cosignersMayCallFurtherOnes() {
        Long id = submit("chain");
        as(MARKETING_DIRECTOR, () -> cosign.before(task(MARKETING_DIRECTOR), group.id(CFO), "first you"));
        as(CFO, () -> cosign.after(task(CFO), group.id(SUBSIDIARY_FINANCE_HEAD), "then you"));
        assertThat(group.open(queries.view(id))).containsExactly("subsidiary_finance_head");
        decide(SUBSIDIARY_FINANCE_HEAD, Action.APPROVE);
        assertThat(group.open(queries.view(id))).containsExactly("marketing_director");
    }

    @Test
    void aQuestionWaitsForItsAnswer() {
        Long id = submit("question");
        long task = task(MARKETING_DIRECTOR);
        as(MARKETING_DIRECTOR, () -> questions.ask(task, group.id(REPRESENTATIVE), "how much?"));
        assertThat(group.open(queries.view(id))).containsExactly("representative");
        assertThat(told.asked(group.id(REPRESENTATIVE))).containsExactly("how much?");
        refused("TASK_ASKED", MARKETING_DIRECTOR, () -> service.decide(task, Action.APPROVE, null, null));
        long answer = task(REPRESENTATIVE);
        refused("TASK_IS_QUESTION", REPRESENTATIVE, () -> service.decide(answer, Action.APPROVE, null, null));
        as(REPRESENTATIVE, () -> questions.answer(answer, "two"));
        assertThat(told.answered(group.id(MARKETING_DIRECTOR))).containsExactly("two");
        refused("ALREADY_DECIDED", REPRESENTATIVE, () -> questions.answer(answer, "three"));
        refused("TASK_IS_NO_QUESTION", MARKETING_DIRECTOR, () -> questions.answer(task, "what?"));
        decide(MARKETING_DIRECTOR, Action.APPROVE);
        assertThat(group.open(queries.view(id))).containsExactly("marketing_vp");
    }

    @Test
    void onlyThoseWhoKnowAreAsked() {
        submit("whom");
        long task = task(MARKETING_DIRECTOR);
        refused("NOT_ASKABLE", MARKETING_DIRECTOR, () -> questions.ask(task, group.id(CFO), "you?"));
        refused("NOT_ASKABLE", MARKETING_DIRECTOR, () -> questions.ask(task, group.id(MARKETING_DIRECTOR), "me?"));
        decide(MARKETING_DIRECTOR, Action.APPROVE);
        as(MARKETING_VP, () -> questions.ask(task(MARKETING_VP), group.id(MARKETING_DIRECTOR), "why?"));
        assertThat(Caller.runAs(group.as(MARKETING_DIRECTOR), this::waiting)).isEqualTo(1);
    }

    @Test
    void aQuestionCanBeRecalled() {
        Long id = submit("recall");
        long task = task(MARKETING_DIRECTOR);
        refused("WRONG_STATE", MARKETING_DIRECTOR, () -> questions.recall(task));
        as(MARKETING_DIRECTOR, () -> questions.ask(task, group.id(REPRESENTATIVE), "how much?"));
        long answer = task(REPRESENTATIVE);
        as(MARKETING_DIRECTOR, () -> questions.recall(task));
        assertThat(group.open(queries.view(id))).containsExactly("marketing_director");
        refused("ALREADY_DECIDED", REPRESENTATIVE, () -> questions.answer(answer, "late"));
    }

    @Test
    void aReturnToANodeBeginsARoundThere() {
        Long id = submit("node");
        decide(MARKETING_DIRECTOR, Action.APPROVE);
        decide(MARKETING_VP, Action.APPROVE);
        long task = task(SUBSIDIARY_GM);
        for (int position : List.of(3, 4, 99, -1)) {
            refused("NO_SUCH_NODE", SUBSIDIARY_GM, () -> service.decide(task, Action.RETURN, "there", position));
        }
        refused("VALIDATION", SUBSIDIARY_GM, () -> service.decide(task, Action.APPROVE, null, 1));
        as(SUBSIDIARY_GM, () -> service.decide(task, Action.RETURN, "look again", 2));
        ApprovalView view = queries.view(id);
        assertThat(view.state()).isEqualTo(ApprovalState.RUNNING);
        assertThat(view.rounds()).extracting(ApprovalView.Round::state).containsExactly(ApprovalState.RETURNED, ApprovalState.RUNNING);
        assertThat(view.rounds().get(1).nodes()).extracting(ApprovalView.Node::state)
                .containsExactly(TaskState.AUTO_PASSED, TaskState.CURRENT, TaskState.WAITING);
        assertThat(view.rounds().get(1).firstPosition()).isEqualTo(2);
        assertThat(group.open(view)).containsExactly("marketing_vp");
        refused("TWICE_IN_ROUND", MARKETING_VP, () -> transfer.transfer(task(MARKETING_VP), group.id(MARKETING_DIRECTOR), "once is enough"));
        decide(MARKETING_VP, Action.APPROVE);
        decide(SUBSIDIARY_GM, Action.APPROVE);
        assertThat(queries.view(id).state()).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    @DisplayName("E3: a round that itself began by a return goes back further, to any node it has passed")
    void aSecondReturnGoesBackFurther() {
        Long id = submit("second");
        decide(MARKETING_DIRECTOR, Action.APPROVE);
        decide(MARKETING_VP, Action.APPROVE);
        as(SUBSIDIARY_GM, () -> service.decide(task(SUBSIDIARY_GM), Action.RETURN, "look again", 2));
        assertThat(returnable(id)).containsExactly(1);
        decide(MARKETING_VP, Action.APPROVE);
        assertThat(returnable(id)).containsExactly(1, 2);
        as(SUBSIDIARY_GM, () -> service.decide(task(SUBSIDIARY_GM), Action.RETURN, "from the start", 1));
        assertThat(group.open(queries.view(id))).containsExactly("marketing_director");
        assertThat(returnable(id)).isEmpty();
        decide(MARKETING_DIRECTOR, Action.APPROVE);
        decide(MARKETING_VP, Action.APPROVE);
        decide(SUBSIDIARY_GM, Action.APPROVE);
        assertThat(queries.view(id).state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(returnable(id)).isEmpty();
    }

    @Test
    void aReturnToTheFirstNodeNeedsNobodyBefore() {
        Long id = submit("first");
        decide(MARKETING_DIRECTOR, Action.APPROVE);
        as(MARKETING_VP, () -> service.decide(task(MARKETING_VP), Action.RETURN, "again", 1));
        assertThat(group.open(queries.view(id))).containsExactly("marketing_director");
        as(MARKETING_DIRECTOR, () -> service.decide(task(MARKETING_DIRECTOR), Action.RETURN, "to the submitter", 0));
        assertThat(queries.view(id).state()).isEqualTo(ApprovalState.RETURNED);
    }

    @Test
    void aSequenceGoesOneAfterAnother() {
        Person second = group.another(MARKETING_DIRECTOR);
        String kind = group.anotherRoute(NodeMode.SEQUENCE, MARKETING_DIRECTOR, MARKETING_VP);
        Long id = service.submit(group.subject(kind, "sequence", "1.00", REPRESENTATIVE, false)).getId();
        List<ApprovalView.Task> tasks = queries.view(id).rounds().get(0).nodes().get(0).tasks();
        assertThat(tasks).extracting(ApprovalView.Task::state).containsExactly(TaskState.CURRENT, TaskState.WAITING);
        Caller later = group.as(second, MARKETING_DIRECTOR);
        assertThatThrownBy(() -> Caller.runAs(later, () -> service.decide(tasks.get(1).id(), Action.APPROVE, null, null)))
                .hasMessage("TASK_NOT_REACHED");
        decide(MARKETING_DIRECTOR, Action.APPROVE);
        Caller.runAs(later, () -> service.decide(tasks.get(1).id(), Action.APPROVE, null, null));
        assertThat(group.open(queries.view(id))).containsExactly("marketing_vp");
    }

    @Test
    void whoTakesATaskOverTakesItsPlaceInTheSequence() {
        Person second = group.another(MARKETING_DIRECTOR);
        Person third = group.another(MARKETING_DIRECTOR);
        String kind = group.anotherRoute(NodeMode.SEQUENCE, MARKETING_DIRECTOR);
        Long id = service.submit(group.subject(kind, "place", "1.00", REPRESENTATIVE, false)).getId();
        List<ApprovalView.Task> tasks = queries.view(id).rounds().get(0).nodes().get(0).tasks();
        assertThat(tasks).extracting(task -> task.holder().username())
                .containsExactly(group.as(MARKETING_DIRECTOR).username(), second.getUsername(), third.getUsername());
        Caller.runAs(Caller.system("test"), () -> {
            reassign.reassign(tasks.get(1).id(), group.id(CFO), "left");
            return null;
        });
        decide(MARKETING_DIRECTOR, Action.APPROVE);
        assertThat(group.open(queries.view(id))).containsExactly("cfo");
        decide(CFO, Action.APPROVE);
        assertThat(group.open(queries.view(id))).containsExactly(third.getName());
    }

    @Test
    void oneHoldersDecisionEndsWhatTheOtherWaitsFor() {
        Person second = group.another(MARKETING_DIRECTOR);
        Long id = submit("either");
        as(MARKETING_DIRECTOR, () -> questions.ask(task(MARKETING_DIRECTOR), group.id(REPRESENTATIVE), "how much?"));
        long task = Caller.runAs(group.as(second, MARKETING_DIRECTOR), () -> queries.inbox(null, PageRequest.of(0, 1))).items().get(0)
                .taskId();
        Caller.runAs(group.as(second, MARKETING_DIRECTOR), () -> service.decide(task, Action.APPROVE, null, null));
        assertThat(group.open(queries.view(id))).containsExactly("marketing_vp");
        assertThat(Caller.runAs(group.as(REPRESENTATIVE), this::waiting)).isZero();
    }

    @Test
    void aWithdrawalEndsEverything() {
        Long id = submit("withdrawal");
        as(MARKETING_DIRECTOR, () -> cosign.before(task(MARKETING_DIRECTOR), group.id(CFO), "your view"));
        as(REPRESENTATIVE, () -> service.withdraw(id, "mistake"));
        assertThat(group.open(queries.view(id))).isEmpty();
        assertThat(queries.view(id).rounds().get(0).nodes().get(0).tasks()).extracting(ApprovalView.Task::state)
                .containsOnly(TaskState.WITHDRAWN);
    }

    private List<Integer> returnable(Long id) {
        List<ApprovalView.Round> rounds = queries.view(id).rounds();
        return rounds.get(rounds.size() - 1).nodes().stream().filter(ApprovalView.Node::returnable).map(ApprovalView.Node::position).toList();
    }

    private Long submit(String number) {
        return Caller.runAs(Caller.system("test"), () -> service.submit(group.subject(number, REPRESENTATIVE)).getId());
    }

    private void decide(Role role, Action action) {
        as(role, () -> service.decide(task(role), action, "because", null));
    }

    private long task(Role role) {
        return Caller.runAs(group.as(role), () -> queries.inbox(null, PageRequest.of(0, 1))).items().get(0).taskId();
    }

    private void as(Role role, Runnable action) {
        Caller.runAs(group.as(role), () -> {
            action.run();
            return null;
        });
    }

    private void refused(String code, Role role, ThrowingCallable action) {
        assertThatThrownBy(() -> as(role, () -> {
            try {
                action.call();
            } catch (RuntimeException refusal) {
                throw refusal;
            } catch (Throwable failure) {
                throw new IllegalStateException(failure);
            }
        })).as(code).hasMessageStartingWith(code);
    }

    private long waiting() {
        return queries.inbox(null, PageRequest.of(0, 1)).total();
    }
}
