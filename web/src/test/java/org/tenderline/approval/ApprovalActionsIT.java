package org.tenderline.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderline.security.Role.*;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.approval.delegation.DelegationService;
import org.tenderline.faults.Invariants;
import org.tenderline.security.Caller;
import org.tenderline.security.Role;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Sql;
import org.tenderline.testing.ContainerTest;

/**
 * Random people do random things with random tasks, open or settled, through the real services on the real database. Nothing but a known refusal
 * may come of it, and the invariants hold after each action. {@code -Dtenderline.actions=10000} for the long run, {@code -Dtenderline.seed=…} for
 * one seed again; the seed is printed.
 */
class ApprovalActionsIT extends ContainerTest {

    private static final int ACTIONS = Integer.getInteger("tenderline.actions", 300);
    private static final long GIVEN_SEED = Long.getLong("tenderline.seed", 0);
    private static final int ENOUGH_FOR_ALL = 5_000;
    private static final int OPEN_DOCUMENTS = 8;
    private static final Role[] ROLES = {MARKETING_DIRECTOR, MARKETING_VP, SUBSIDIARY_GM, SUBSIDIARY_FINANCE_HEAD, COMMERCE};
    private static final Role[] REQUESTERS = {REPRESENTATIVE, REPRESENTATIVE, MARKETING_DIRECTOR, SUBSIDIARY_GM};
    private static final Set<Verb> OF_A_TASK = EnumSet.complementOf(EnumSet.of(Verb.SUBMIT, Verb.WITHDRAW));
    private static final Set<String> REFUSALS = Set.of("ALREADY_DECIDED", "WRONG_STATE", "NO_SUCH_NODE", "TASK_ASKED", "TASK_COSIGNING",
            "TASK_NOT_REACHED", "TASK_IS_QUESTION", "TASK_IS_NO_QUESTION", "REQUESTER_CANNOT_DECIDE", "TWICE_IN_ROUND", "NOT_ASKABLE",
            "DELEGATE_TWICE", "TRANSFER_TO_ONESELF", "COSIGN_BY_ONESELF", "FORBIDDEN", "NOT_FOUND", "SELF_APPROVAL", "PERSON_UNFIT",
            "NODE_WITHOUT_HOLDER", "DELEGATION_OVERLAP", "DELEGATION_CHAIN", "DELEGATION_TO_ONESELF", "DELEGATION_ENDED");

    /** A document as the test knows it. */
    private record Paper(Subject subject, Long approvalId, ApprovalMemory memory) {
    }

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
    private DelegationService delegations;

    @Inject
    private Sql sql;

    @Inject
    private TestGroup group;

    private final Map<String, Caller> people = new LinkedHashMap<>();
    private final List<String> kinds = new ArrayList<>();
    private final List<Paper> papers = new ArrayList<>();
    private final Map<Verb, Integer> done = new TreeMap<>();
    private final Set<String> refused = new TreeSet<>();
    private final Map<Long, Long> ownDelegations = new HashMap<>();
    private LocalDateTime now = LocalDateTime.of(2024, 3, 4, 9, 0);
    private Random random;
    private int submitted;

    @AfterEach
    void leave() {
        BusinessClock.travelBack();
        Caller.clear();
    }

    @Test
    @DisplayName("E3, E4: whatever people do, the invariants hold after each action")
    void everyActionKeepsTheInvariants() {
        long seed = GIVEN_SEED == 0 ? System.nanoTime() : GIVEN_SEED;
        System.out.println("approval actions: " + ACTIONS + ", seed " + seed);
        random = new Random(seed);
        appoint();
        for (int action = 1; action <= ACTIONS; action++) {
            now = now.plusMinutes(random.nextInt(240));
            BusinessClock.travelTo(now);
            act("seed " + seed + ", action " + action);
        }
        checkTables("seed " + seed);
        System.out.println("approval actions: seed " + seed + " kept the invariants; " + submitted + " documents, carried out " + done
                + ", refused " + refused);
        assertThat(REFUSALS).as("only known refusals").containsAll(refused);
        if (ACTIONS >= ENOUGH_FOR_ALL) {
            assertThat(done.keySet()).as("every verb has been carried out").contains(Verb.values());
        }
    }

    private void appoint() {
        Caller.bind(Caller.system("test"));
        group.found(REPRESENTATIVE, MARKETING_DIRECTOR, MARKETING_VP, SUBSIDIARY_GM, SUBSIDIARY_FINANCE_HEAD, COMMERCE);
        Stream.of(REPRESENTATIVE, MARKETING_DIRECTOR, MARKETING_VP, SUBSIDIARY_GM, SUBSIDIARY_FINANCE_HEAD, COMMERCE)
                .map(group::as).forEach(this::know);
        Stream.of(MARKETING_DIRECTOR, SUBSIDIARY_GM, COMMERCE).forEach(role -> know(group.as(group.another(role), role)));
        for (int index = 0; index < 12; index++) {
            kinds.add(group.mixedRoute(random, ROLES));
        }
    }

    private void know(Caller person) {
        people.put(person.username(), person);
    }

    private void act(String story) {
        Paper paper = papers.size() < OPEN_DOCUMENTS || random.nextInt(40) == 0 ? null : any(papers);
        try {
            if (random.nextInt(25) == 0) {
                delegate();
            } else if (paper == null) {
                begin();
                paper = papers.get(papers.size() - 1);
            } else {
                carryOut(paper);
            }
        } catch (BusinessException refusal) {
            refused.add(refusal.code());
        }
        if (paper != null) {
            check(paper, story);
        }
    }

    private void begin() {
        Subject subject = group.subject(any(kinds), "R" + ++submitted, "1.00", any(List.of(REQUESTERS)), random.nextBoolean());
        Long id = asSystem(() -> service.submit(subject)).getId();
        Paper paper = new Paper(subject, id, new ApprovalMemory());
        papers.add(paper);
        remember(paper, Verb.SUBMIT, null, null);
    }

    private void carryOut(Paper paper) {
        ApprovalView view = asSystem(() -> queries.view(paper.approvalId()));
        if (view.state() == ApprovalState.APPROVED) {
            papers.remove(paper);
        }
        if (view.state() != ApprovalState.RUNNING && random.nextInt(4) > 0) {
            asSystem(() -> service.submit(paper.subject()));
            remember(paper, Verb.SUBMIT, null, null);
            return;
        }
        if (random.nextInt(30) == 0) {
            Caller requester = random.nextInt(3) == 0 ? any(List.copyOf(people.values())) : person(view.requester());
            Caller.runAs(requester, () -> service.withdraw(paper.approvalId(), "second thoughts"));
            remember(paper, Verb.WITHDRAW, null, requester.personId());
            return;
        }
        ApprovalView.Task task = likely(view);
        Verb verb = random.nextInt(3) == 0 ? likely(task) : any(List.copyOf(OF_A_TASK));
        Caller actor = verb == Verb.REASSIGN ? Caller.system("test") : likely(task.holder(), task.onBehalfOf());
        Caller.runAs(actor, () -> {
            carryOut(verb, task.id(), any(List.copyOf(people.values())).personId(), view);
            return null;
        });
        remember(paper, verb, task.id(), actor.personId());
    }

    private void carryOut(Verb verb, long task, Long other, ApprovalView view) {
        switch (verb) {
            case APPROVE -> service.decide(task, Action.APPROVE, null, null);
            case REJECT -> service.decide(task, Action.REJECT, "no", null);
            case RETURN -> service.decide(task, Action.RETURN, "again", 0);
            case RETURN_TO_NODE -> service.decide(task, Action.RETURN, "again there", 1 + random.nextInt(4));
            case TRANSFER -> transfer.transfer(task, other, "yours");
            case COSIGN_BEFORE -> cosign.before(task, other, "first you");
            case COSIGN_AFTER -> cosign.after(task, other, "then you");
            case ASK -> questions.ask(task, random.nextBoolean() ? person(view.requester()).personId() : other, "why");
            case ANSWER -> questions.answer(task, "because");
            case RECALL -> questions.recall(task);
            case REASSIGN -> reassign.reassign(task, other, "left");
            default -> throw new IllegalArgumentException(verb.name());
        }
    }

    /** Mostly what can go on, sometimes what is settled. */
    private ApprovalView.Task likely(ApprovalView view) {
        List<ApprovalView.Task> all = view.rounds().stream().flatMap(round -> round.nodes().stream()).flatMap(node -> node.tasks().stream()).toList();
        List<ApprovalView.Task> current = all.stream().filter(task -> task.state() == TaskState.CURRENT).toList();
        return any(current.isEmpty() || random.nextInt(8) == 0 ? all : current);
    }

    /** What its holder would probably do. */
    private static Verb likely(ApprovalView.Task task) {
        return task.purpose() == TaskPurpose.ANSWER ? Verb.ANSWER : task.state() == TaskState.ASKED ? Verb.RECALL : Verb.APPROVE;
    }

    private Caller likely(ApprovalView.PersonName holder, ApprovalView.PersonName other) {
        return random.nextInt(10) == 0 ? any(List.copyOf(people.values()))
                : person(other != null && random.nextBoolean() ? other : holder);
    }

    /** One of this test's people, or a superior at headquarters, who may be another test's. */
    private Caller person(ApprovalView.PersonName name) {
        Caller known = people.get(name.username());
        return known == null ? group.stranger(name.username()) : known;
    }

    private void delegate() {
        Caller absent = any(List.copyOf(people.values()));
        Long own = ownDelegations.remove(absent.personId());
        if (own != null) {
            Caller.runAs(absent, () -> delegations.end(own));
            return;
        }
        Long standIn = any(List.copyOf(people.values())).personId();
        ownDelegations.put(absent.personId(), Caller.runAs(absent,
                () -> delegations.delegate(standIn, now.toLocalDate(), now.toLocalDate().plusDays(random.nextInt(9)), List.of(), null)).getId());
    }

    private void remember(Paper paper, Verb verb, Long task, Long person) {
        paper.memory().remember(verb, task, person);
        done.merge(verb, 1, Integer::sum);
    }

    private void check(Paper paper, String story) {
        asSystem(() -> {
            paper.memory().check(queries.view(paper.approvalId()), queries.journal(paper.approvalId()), story + ", " + paper.subject().number());
            return null;
        });
    }

    /** What the fault runs ask of the tables holds of these documents too, and who stood in is written down. */
    private void checkTables(String story) {
        String mine = ") broken WHERE broken.approval_id IN (SELECT id FROM approval WHERE dossier = ?)";
        Map<String, String> asked = new LinkedHashMap<>(Invariants.queries());
        asked.values().removeIf(query -> !query.substring(0, query.indexOf("FROM")).contains("approval_id"));
        assertThat(asked).as("invariants of approvals").hasSizeGreaterThan(10);
        asked.forEach((name, query) -> assertThat(sql.number("SELECT COUNT(*) FROM (" + query + mine, group.dossier()))
                .as("%s, %s", name, story).isZero());
        ownDelegations.values().forEach(id -> assertThat(sql.number(
                "SELECT COUNT(*) FROM audit_change WHERE record_type = 'delegation' AND record_id = ?", id)).as(story).isPositive());
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static <T> T asSystem(Callable<T> action) {
        return Caller.runAs(Caller.system("test"), action);
    }
}
