package org.tenderline.bench;

import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two hundred people who decide at once over REST, each one's next decision after the answer to the last: throughput and how long they wait. Who is
 * told that nothing was saved and to try again does so; it is counted, and the wait goes on.
 */
final class Deciders {

    private static final int DECISIONS = 10;
    private static final int OPEN_FOR_EACH = 100;

    private final int people;

    Deciders(int people) {
        this.people = Math.min(people, ApprovalTables.PEOPLE);
    }

    void measure() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try (Product product = Product.start(true); Connection connection = product.connection("");
                Statement statement = connection.createStatement()) {
            ApprovalTables tables = new ApprovalTables(statement);
            List<String> usernames = tables.people().subList(0, people);
            tables.open(ApprovalTables.PEOPLE * OPEN_FOR_EACH, false);
            HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            List<Person> deciders = new ArrayList<>();
            for (String username : usernames) {
                deciders.add(Person.signIn(client, username));
            }
            System.out.println(people + " people, " + DECISIONS + " decisions each");
            for (int repetition = 0; repetition <= Bench.repetitions(); repetition++) {
                run(threads, deciders, repetition == 0 ? "warm-up" : "run " + repetition);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void run(ExecutorService threads, List<Person> deciders, String name) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<List<Long>>> waits = new ArrayList<>();
        AtomicInteger refusals = new AtomicInteger();
        for (Person decider : deciders) {
            List<String> tasks = decider.tasks(DECISIONS);
            waits.add(threads.submit(decisions(decider, tasks, start, refusals)));
        }
        long begun = System.nanoTime();
        start.countDown();
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> wait : waits) {
            all.addAll(wait.get());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        all.sort(null);
        System.out.printf(Locale.ROOT, "%-10s %6d decisions in %6.1f s: %6.1f a second; wait p50 %5.0f ms, p95 %5.0f ms, longest %5.0f ms;"
            + " refused %d times%n", name, all.size(), seconds, all.size() / seconds, share(all, 0.5), share(all, 0.95), share(all, 1), refusals.get());
    }

    private static Callable<List<Long>> decisions(Person decider, List<String> tasks, CountDownLatch start, AtomicInteger refusals) {
        return () -> {
            List<Long> waits = new ArrayList<>();
            start.await();
            for (String task : tasks) {
                long begun = System.nanoTime();
                refusals.addAndGet(decider.approve(task));
                waits.add(System.nanoTime() - begun);
            }
            return waits;
        };
    }

    private static double share(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
    }
}
