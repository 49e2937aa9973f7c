package org.tenderline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonArray;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.tenderline.testing.Answer;
import org.tenderline.testing.Api;

/**
 * Fifty people at once: in fifteen subsidiaries representatives request deposits and directors, finance heads and the accountant, with several
 * windows open, decide. Afterwards every answer is held against the database.
 */
final class ApprovalLoad {

    private static final List<String> SUBSIDIARIES = List.of("DWHZ", "XNYG", "SCZZ", "NZMZ", "GDJT", "HDCT", "SDZD", "XXJS", "WHTH", "CXDW",
        "JNJP", "JSSN", "DLDZ", "NZHJ", "HDDL");
    private static final int ACCOUNTANTS_WINDOWS = 5;
    private static final long BETWEEN = 200;
    private static final int DATABASE_AWAY = 503;
    private static final Duration WORK = Duration.ofMinutes(2);
    private static final Duration AFTER_NO_ANSWER = Duration.ofSeconds(15);
    private static final LocalDate PAY_BY = LocalDate.now().plusDays(20);

    private final Ground ground;
    private final Node node;
    private final Map<String, Api> callers = new HashMap<>();
    private final Map<String, String> projects = new HashMap<>();

    /** Signs everybody in and gives every subsidiary a project to bid for. */
    ApprovalLoad(Ground ground, Node node) {
        this.ground = ground;
        this.node = node;
        String mark = "F" + System.nanoTime() % 1_000_000;
        for (String code : SUBSIDIARIES) {
            String lower = code.toLowerCase(java.util.Locale.ROOT);
            for (String role : List.of("sales1.", "director.", "finance.")) {
                callers.put(role + lower, node.api().signIn(role + lower));
            }
            projects.put("sales1." + lower, project(callers.get("sales1." + lower), mark + code));
        }
        callers.put("accountant", node.api().signIn("accountant"));
    }

    private static String project(Api sales, String mark) {
        long customer = sales.post("/customers", Api.object("name", "试验客户" + mark, "group", "华电", "region", "江苏")).expect(201).number("/id");
        return sales.post("/projects", Api.object("name", "试验项目" + mark, "customerId", customer, "group", "华电", "specialty", "继电保护",
            "region", "江苏", "estimatedAmount", "1500000.00", "expectedBidOn", PAY_BY.plusDays(10).toString(), "kind", "SUPPLY"))
            .expect(201).text("/trackingNumber");
    }

    /**
     * The people; each acts again and again until the journal is told to end. What they meet while the product is there, other than an answer, is kept
     * as a complaint.
     */
    final class Crowd implements AutoCloseable {

        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final Journal journal;
        private final CountDownLatch back = new CountDownLatch(1);
        private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger absences = new AtomicInteger();
        private volatile boolean away;
        private volatile boolean over;

        Crowd(Journal journal, long seed) {
            this.journal = journal;
            Random seeds = new Random(seed);
            projects.keySet().forEach(name -> begin(name, seeds.nextLong()));
            callers.keySet().stream().filter(name -> !projects.containsKey(name)).sorted().forEach(name -> begin(name, seeds.nextLong()));
            for (int window = 1; window < ACCOUNTANTS_WINDOWS; window++) {
                begin("accountant", seeds.nextLong());
            }
        }

        private void begin(String name, long seed) {
            Random random = new Random(seed);
            threads.execute(() -> {
                while (!over) {
                    int known = absences.get();
                    boolean wasAway = away;
                    try {
                        act(name, random);
                    } catch (UncheckedIOException noAnswer) {
                        pause(BETWEEN);
                    } catch (RuntimeException | AssertionError unexpected) {
                        if (!wasAway && !away && known == absences.get()) {
                            complaints.add(name + ": " + unexpected);
                        }
                        pause(BETWEEN);
                    }
                }
            });
        }

        private void act(String name, Random random) {
            if (projects.containsKey(name)) {
                request(name);
            } else {
                decide(name, random);
            }
            if (random.nextInt(3) == 0) {
                pause(BETWEEN);
            }
        }

        private void request(String name) {
            send("request", name, (caller, id) -> caller.post("/projects/" + projects.get(name) + "/deposits",
                Api.object("amount", "10000.00", "payee", "试验招标中心", "bank", "中国银行", "account", "6222021001", "purpose", id,
                    "payBy", PAY_BY.toString(), "returnExpectedOn", PAY_BY.plusDays(60).toString(), "urgent", false, "instrument", "TRANSFER")));
            pause(BETWEEN);
        }

        private void decide(String name, Random random) {
            Answer inbox = callers.get(name).get("/approvals/inbox?size=50");
            if (inbox.status() == DATABASE_AWAY) {
                pause(BETWEEN);
                return;
            }
            JsonArray tasks = inbox.expect(200).items();
            if (tasks.isEmpty()) {
                pause(BETWEEN);
                return;
            }
            long task = tasks.getJsonObject(random.nextInt(tasks.size())).getJsonNumber("taskId").longValue();
            String action = List.of("APPROVE", "APPROVE", "APPROVE", "APPROVE", "REJECT", "RETURN").get(random.nextInt(6));
            send("decide", name, (caller, id) -> caller.post("/approvals/tasks/" + task + "/decision",
                Api.object("action", action, "comment", id)));
        }

        /** Whoever got no answer waits for the product, or tries something else after a while. */
        private void send(String kind, String name, Journal.Command command) {
            if (journal.send(kind, callers.get(name), command) == Journal.End.UNKNOWN) {
                try {
                    back.await(AFTER_NO_ANSWER.toSeconds(), TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    over = true;
                }
            }
        }

        /** From now on nobody can count on an answer. */
        void productGoesAway() {
            away = true;
            absences.incrementAndGet();
        }

        /** The product is there again. */
        void productIsBack() {
            away = false;
            back.countDown();
        }

        /** Waits until so many more decisions were acknowledged; without any, a cycle would have shown nothing. */
        void awaitDecisions(int more) {
            int before = decisions(journal);
            await().alias(more + " more acknowledged decisions").atMost(WORK).until(() -> decisions(journal) >= before + more);
        }

        /** Whatever was met while the product was there, and was no answer. */
        List<String> complaints() {
            return List.copyOf(complaints);
        }

        private void pause(long milliseconds) {
            try {
                TimeUnit.MILLISECONDS.sleep(milliseconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                over = true;
            }
        }

        /** Everybody finishes what they were at. */
        @Override
        public void close() {
            over = true;
            back.countDown();
            threads.shutdown();
            try {
                assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).as("everybody got an answer or an error").isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Holds the journal against the database: what was acknowledged is there once, what was refused is not, what nobody knows is there at most once
     * and answers a repeat as the first answer was.
     */
    String verify(Journal journal) throws SQLException {
        List<String> wrong = new ArrayList<>();
        int kept = 0;
        try (Connection connection = ground.connection()) {
            for (Journal.Operation operation : journal.ended(Journal.End.ACKNOWLEDGED)) {
                expect(1, traces(connection, operation), operation, "acknowledged", wrong);
            }
            for (Journal.Operation operation : journal.ended(Journal.End.REFUSED)) {
                expect(0, traces(connection, operation), operation, "refused " + journal.answer(operation).body(), wrong);
            }
            for (Journal.Operation operation : journal.ended(Journal.End.UNKNOWN)) {
                kept += retry(connection, operation, wrong);
            }
            wrong.addAll(Invariants.broken(connection));
        }
        assertThat(wrong).isEmpty();
        return "%d acknowledged, %d of them decisions, %d refused, %d unknown (%d of them done)".formatted(
            journal.ended(Journal.End.ACKNOWLEDGED).size(), decisions(journal), journal.ended(Journal.End.REFUSED).size(),
            journal.ended(Journal.End.UNKNOWN).size(), kept);
    }

    private static int decisions(Journal journal) {
        return (int) journal.ended(Journal.End.ACKNOWLEDGED).stream().filter(operation -> operation.kind().equals("decide")).count();
    }

    private static int retry(Connection connection, Journal.Operation operation, List<String> wrong) throws SQLException {
        int before = traces(connection, operation);
        String first = firstAnswer(connection, operation);
        Answer answer = operation.again().get();
        boolean done = Journal.end(answer) == Journal.End.ACKNOWLEDGED;
        expect(done ? 1 : 0, traces(connection, operation), operation, "repeated after no answer, now " + answer.status(), wrong);
        if (before > 0 && !done || first != null && !first.equals(answer.body())) {
            wrong.add(operation.kind() + " " + operation.id() + " was answered otherwise than the first time: " + answer.body());
        }
        if (!operation.again().get().body().equals(answer.body())) {
            wrong.add(operation.kind() + " " + operation.id() + " is answered anew each time");
        }
        return before;
    }

    private static void expect(int expected, int found, Journal.Operation operation, String how, List<String> wrong) {
        if (found != expected) {
            wrong.add(operation.kind() + " " + operation.id() + " (" + how + ") is there " + found + " times");
        }
    }

    private static int traces(Connection connection, Journal.Operation operation) throws SQLException {
        String sql = operation.kind().equals("request") ? "SELECT COUNT(*) FROM deposit WHERE purpose = ?"
            : "SELECT COUNT(*) FROM approval_task WHERE comment = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, operation.id());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static String firstAnswer(Connection connection, Journal.Operation operation) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT body FROM api_idempotency_key WHERE request_key = ?")) {
            statement.setString(1, operation.id());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    Node node() {
        return node;
    }
}
