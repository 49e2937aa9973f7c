package org.tenderline.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderline.security.Role.*;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tenderline.calendar.WorkCalendar;
import org.tenderline.security.Role;
import org.tenderline.shared.BusinessEntity;
import org.tenderline.shared.BusinessException;

/**
 * Random people do random things with random tasks, open or settled, and nothing but a known refusal may come of it; after each of them the
 * invariants hold. {@code -Dtenderline.sequences=10000} for the long run, {@code -Dtenderline.seed=…} for one seed again; the seed is printed.
 */
class ApprovalSequencesTest {

    private static final int SEQUENCES = Integer.getInteger("tenderline.sequences", 2_000);
    private static final long SEED = Long.getLong("tenderline.seed", System.nanoTime());
    private static final int STEPS = 30;
    private static final Role[] ROLES = {MARKETING_DIRECTOR, MARKETING_VP, SUBSIDIARY_GM, SUBSIDIARY_FINANCE_HEAD, CFO, GROUP_GM};
    private static final Long[] PEOPLE = {1L, 10L, 11L, 20L, 30L, 31L, 40L, 60L, 70L, 80L};
    private static final Set<Verb> DECISIONS = Set.of(Verb.APPROVE, Verb.REJECT, Verb.RETURN, Verb.RETURN_TO_NODE, Verb.COSIGN_AFTER);
    private static final Set<String> REFUSALS = Set.of("ALREADY_DECIDED", "WRONG_STATE", "NODE_WITHOUT_HOLDER", "NO_SUCH_NODE", "TASK_ASKED",
            "TASK_COSIGNING", "TASK_NOT_REACHED", "TASK_IS_QUESTION", "TASK_IS_NO_QUESTION", "REQUESTER_CANNOT_DECIDE", "TWICE_IN_ROUND",
            "NOT_ASKABLE", "DELEGATE_TWICE", "TRANSFER_TO_ONESELF", "COSIGN_BY_ONESELF", "FORBIDDEN");

    private final Map<Role, List<Long>> holders = new EnumMap<>(Role.class);
    private final Map<Long, Long> standIns = new HashMap<>();
    private final Map<Long, List<Verb>> journal = new HashMap<>();
    private final Set<String> refused = new TreeSet<>();
    private final Set<Verb> done = new HashSet<>();
    private final StringBuilder story = new StringBuilder();
    private long ids;
    private LocalDateTime now;
    private Random random;

    @Test
    void everySequenceKeepsTheInvariants() {
        System.out.println("approval sequences: " + SEQUENCES + ", seed " + SEED);
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            random = new Random(SEED + sequence);
            play("seed " + SEED + ", sequence " + sequence);
        }
        assertThat(done).as("every verb has been carried out").contains(Verb.values());
        assertThat(REFUSALS).as("only known refusals").containsAll(refused);
        assertThat(refused).as("the refusals that matter have been met").contains("ALREADY_DECIDED", "DELEGATE_TWICE", "TWICE_IN_ROUND",
                "NO_SUCH_NODE", "TASK_ASKED", "TASK_COSIGNING", "NOT_ASKABLE");
    }

    private void play(String name) {
        story.setLength(0);
        story.append(name);
        journal.clear();
        standIns.clear();
        now = LocalDateTime.of(2026, 11, 20, 9, 0);
        appoint();
        Route route = route();
        Subject subject = new Subject("LETTER", "N-1", "N", "title", new BigDecimal("1.00"), 5L, any(1L, 10L, 20L, 30L), false, Map.of());
        Approval approval = new Approval(subject);
        try {
            approval.submit(subject, route, subject.amount(), turn());
        } catch (BusinessException nobodyCouldFinishIt) {
            refused.add(nobodyCouldFinishIt.code());
            return;
        }
        done.add(Verb.SUBMIT);
        number(approval);
        ApprovalInvariants.check(approval, story.toString());
        for (int step = 0; step < STEPS; step++) {
            now = now.plusMinutes(random.nextInt(600));
            step(approval, subject, route);
            number(approval);
            ApprovalInvariants.check(approval, story.toString());
            checkJournal(approval);
        }
    }

    private void step(Approval approval, Subject subject, Route route) {
        Verb verb = any(Verb.values());
        Long person = any(PEOPLE);
        Long other = any(PEOPLE);
        if (random.nextInt(12) == 0) {
            standIns.put(any(PEOPLE), any(PEOPLE));
            holders.put(any(ROLES), random.nextBoolean() ? List.of() : List.of(any(PEOPLE)));
        }
        ApprovalTask task = likely(approval);
        story.append('\n').append(verb).append(" by ").append(person).append(" on ").append(task == null ? null : task.getId()).append(" to ")
                .append(other);
        try {
            boolean over = carryOut(verb, approval, task, person, other, subject, route);
            story.append(" done");
            if (over && task != null) {
                journal.computeIfAbsent(task.getId(), id -> new ArrayList<>()).add(verb);
            }
            done.add(verb);
        } catch (BusinessException refusal) {
            story.append(' ').append(refusal.code());
            refused.add(refusal.code());
        }
    }

    /** Mostly what is open, sometimes what is settled. */
    private ApprovalTask likely(Approval approval) {
        List<ApprovalTask> open = approval.currentRound().openTasks();
        List<ApprovalTask> all = approval.getRounds().stream().flatMap(round -> round.getTasks().stream()).toList();
        List<ApprovalTask> from = open.isEmpty() || random.nextInt(8) == 0 ? all : open;
        return from.isEmpty() ? null : from.get(random.nextInt(from.size()));
    }

    private boolean carryOut(Verb verb, Approval approval, ApprovalTask task, Long person, Long other, Subject subject, Route route) {
        if (verb == Verb.SUBMIT) {
            return resubmit(approval, subject, route);
        }
        if (verb == Verb.WITHDRAW) {
            if (random.nextInt(4) > 0) {
                throw BusinessException.forbidden();
            }
            approval.withdraw(approval.getRequesterId(), "withdrawn", turn());
            return false;
        }
        if (task == null) {
            return fill(approval, other);
        }
        if (verb == Verb.REASSIGN) {
            OpenTask open = OpenTask.take(approval, new TaskHand(task.getId(), null, new Actor(99L, null)), turn());
            open.handover().reassign(open.task(), other, "reassigned");
            return true;
        }
        OpenTask open = OpenTask.take(approval, new TaskHand(task.getId(), null, actor(task, person)), turn());
        switch (verb) {
            case ANSWER -> open.forAnswer().handover().answer(open.task(), open.actor(), "answered");
            case RECALL -> open.handover().recall(open.task());
            case TRANSFER -> open.forDecision().handover().transfer(open.task(), open.actor(), other, "transferred");
            case COSIGN_BEFORE -> open.forDecision().handover().cosignBefore(open.task(), open.actor(), other, "before");
            case COSIGN_AFTER -> open.forDecision().handover().cosignAfter(open.task(), open.actor(), other, "after");
            case ASK -> open.forDecision().handover().ask(open.task(), open.actor(),
                    random.nextBoolean() ? approval.getRequesterId() : other, "why");
            case RETURN_TO_NODE -> approval.returnTo(open.forDecision().task(), open.actor(), 1 + random.nextInt(4), "there", open.turn());
            default -> approval.decide(open.forDecision().task(), open.actor(), Action.valueOf(verb.name()), "so", open.turn());
        }
        return true;
    }

    private boolean resubmit(Approval approval, Subject subject, Route route) {
        if (approval.getState().allowsNewRound()) {
            appoint();
        }
        approval.submit(subject, route, subject.amount(), turn());
        return false;
    }

    private boolean fill(Approval approval, Long person) {
        ApprovalNode vacant = approval.currentRound().getNodes().stream().filter(node -> node.getState() == TaskState.CURRENT).findFirst()
                .orElseThrow(() -> BusinessException.conflict("ALREADY_DECIDED"));
        new Handover(approval, turn()).fill(vacant, person, "named");
        return false;
    }

    /** As whom the person acts; mostly the holder, so that things move. */
    private Actor actor(ApprovalTask task, Long person) {
        Long standIn = standIns.get(task.getHolderId());
        if (standIn != null && !standIn.equals(task.getHolderId()) && random.nextBoolean()) {
            if (standIn.equals(task.getApproval().getRequesterId()) && task.getPurpose() != TaskPurpose.ANSWER) {
                throw BusinessException.forbidden();
            }
            return new Actor(standIn, task.getHolderId());
        }
        if (random.nextInt(6) == 0 && !task.concerns(person)) {
            throw BusinessException.forbidden();
        }
        return new Actor(task.getHolderId(), null);
    }

    /** Whatever has happened to a task was written down, once. */
    private void checkJournal(Approval approval) {
        approval.getRounds().stream().flatMap(round -> round.getTasks().stream()).forEach(task -> {
            List<Verb> verbs = journal.getOrDefault(task.getId(), List.of());
            assertThat(verbs.stream().filter(DECISIONS::contains).count()).as("decided once " + task.getId() + "\n" + story)
                    .isEqualTo(task.getState().isDecision() ? 1 : 0);
            assertThat(verbs.stream().filter(verb -> verb == Verb.TRANSFER || verb == Verb.REASSIGN).count()).as("handed on once\n" + story)
                    .isEqualTo(task.getState() == TaskState.TRANSFERRED ? 1 : 0);
            assertThat(verbs.stream().filter(verb -> verb == Verb.ANSWER).count()).as("answered once\n" + story)
                    .isEqualTo(task.getState() == TaskState.ANSWERED ? 1 : 0);
        });
    }

    private void appoint() {
        holders.clear();
        holders.putAll(Map.of(MARKETING_DIRECTOR, List.of(10L, 11L), MARKETING_VP, List.of(20L), SUBSIDIARY_GM, List.of(30L, 31L),
                SUBSIDIARY_FINANCE_HEAD, List.of(40L, 10L), CFO, List.of(60L), GROUP_GM, List.of(70L)));
    }

    private Route route() {
        Route route = new Route("LETTER", 1, now);
        RouteRow row = new RouteRow(route, 1, null, null, null, Map.of());
        int nodes = 1 + random.nextInt(4);
        for (int position = 1; position <= nodes; position++) {
            NodeMode mode = any(NodeMode.values());
            Role role = any(ROLES);
            assertThat(new RouteNode(row, position, role, mode == NodeMode.EITHER ? any(ROLES) : null, NodeScope.OWN_SUBSIDIARY, mode, 60)
                    .getPosition()).isEqualTo(position);
        }
        return route;
    }

    private Turn turn() {
        return new Turn((role, subsidiary) -> holders.getOrDefault(role, List.of()),
                new WorkCalendar(LocalTime.of(8, 30), LocalTime.of(17, 30), Map.of()), now);
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** Gives new tasks the ids that the database would. */
    private void number(Approval approval) {
        approval.getRounds().stream().flatMap(round -> round.getTasks().stream()).filter(task -> task.getId() == null).forEach(task -> {
            try {
                Field id = BusinessEntity.class.getDeclaredField("id");
                id.setAccessible(true);
                id.set(task, ++ids);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }
}
