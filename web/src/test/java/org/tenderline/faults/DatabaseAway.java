package org.tenderline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.tenderline.testing.Answer;

/** For half a minute the database resets every connection, or says nothing at all, while people work and a synchronization runs (T6). */
final class DatabaseAway implements Fault {

    private static final Duration AWAY = Duration.ofSeconds(30);
    /** Until the product has noticed; afterwards people are told at once. */
    private static final Duration NOTICED = Duration.ofSeconds(6);
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    /** Of a hundred, five may have had to wait for the processor. */
    private static final double MOST = 0.95;
    private static final Duration POOL_WAIT = Duration.ofSeconds(5);
    private static final Duration BACK = Duration.ofSeconds(10);
    private static final int PEOPLE = 20;
    private static final int CONTRACTS = 40_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Ground ground;
    private final Node node;
    private final TcpProxy.Mode mode;
    private LocalDate day;

    DatabaseAway(Ground ground, Node node, TcpProxy.Mode mode) {
        this.ground = ground;
        this.node = node;
        this.mode = mode;
        this.day = LocalDate.of(2030, mode.ordinal() + 1, 1);
    }

    private record Asked(Duration after, Duration took, int status, String code) {
    }

    @Override
    public String cycle(Random random) throws Exception {
        day = day.plusDays(1);
        warmUp();
        SyncDriver sync = new SyncDriver(ground);
        BigFeed feed = new BigFeed(day, CONTRACTS, random.nextInt(100)).write(ground.inbox());
        long run = sync.start(node, feed);
        try (SyncProgress progress = new SyncProgress(ground, run)) {
            await().atMost(Duration.ofMinutes(5)).until(() -> progress.committed().read() > CONTRACTS / 2);
            ground.proxy().mode(mode);
            CompletableFuture<Void> noticed = CompletableFuture.runAsync(() -> Probe.awaitReadiness(node, "DOWN", AWAY.minus(NOTICED)));
            List<Asked> asked = ask(System.nanoTime());
            ground.proxy().mode(TcpProxy.Mode.PASS);
            long passes = System.nanoTime();
            Probe.awaitSuccess(node, BACK.multipliedBy(6));
            Duration back = Duration.ofNanos(System.nanoTime() - passes);
            noticed.join();
            Probe.awaitReadiness(node, "UP", BACK.multipliedBy(6));
            String figures = judge(asked);
            assertThat(back).as("first success after its return").isLessThanOrEqualTo(BACK);
            sync.awaitEnd(progress, Duration.ofMinutes(10));
            sync.verify(run, feed, progress);
            return "%s; first success %.1f s after its return; the run went on (taken over %d times)".formatted(figures, back.toMillis() / 1000.0,
                progress.committed().takeovers());
        } finally {
            ground.proxy().mode(TcpProxy.Mode.PASS);
        }
    }

    /** The first page after a start is compiled, which has nothing to do with the database. */
    private void warmUp() {
        await().atMost(Duration.ofMinutes(2)).until(() -> page(Duration.ZERO, System.nanoTime()).took().compareTo(AT_ONCE) < 0
            && api(Duration.ZERO, System.nanoTime()).took().compareTo(AT_ONCE) < 0);
    }

    /** People ask by page and by interface, all the time it is away. */
    private List<Asked> ask(long began) throws InterruptedException {
        List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            boolean page = i % 2 == 0;
            all.add(CompletableFuture.runAsync(() -> {
                while (since(began).compareTo(AWAY) < 0) {
                    Duration after = since(began);
                    long sent = System.nanoTime();
                    asked.add(page ? page(after, sent) : api(after, sent));
                    pause();
                }
            }, people));
        }
        TimeUnit.MILLISECONDS.sleep(AWAY.toMillis());
        ground.proxy().mode(TcpProxy.Mode.PASS);
        all.forEach(CompletableFuture::join);
        people.shutdown();
        return asked;
    }

    private Asked api(Duration after, long sent) {
        try {
            Answer answer = Probe.ask(node);
            return new Asked(after, since(sent), answer.status(), answer.text("/code"));
        } catch (UncheckedIOException hung) {
            return new Asked(after, since(sent), 0, String.valueOf(hung.getCause()));
        }
    }

    private Asked page(Duration after, long sent) {
        try {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(node.baseUrl() + "/sign-in")).timeout(Duration.ofSeconds(60))
                .build(), HttpResponse.BodyHandlers.ofString());
            return new Asked(after, since(sent), answer.statusCode(), answer.statusCode() == 503 && answer.body().contains("数据库") ? "told" : "page");
        } catch (java.io.IOException hung) {
            return new Asked(after, since(sent), 0, hung.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String judge(List<Asked> asked) {
        List<Asked> later = asked.stream().filter(one -> one.after().compareTo(NOTICED) > 0 && one.after().plus(one.took()).compareTo(AWAY) < 0).toList();
        List<Asked> caught = asked.stream().filter(one -> one.after().compareTo(NOTICED) <= 0).toList();
        assertThat(later).as("asked once it was noticed").isNotEmpty();
        assertThat(later).filteredOn(one -> one.status() != 503 || !List.of("DATABASE_UNAVAILABLE", "told").contains(one.code()))
            .as("not told plainly, once it was noticed").isEmpty();
        assertThat(later.stream().map(Asked::took).sorted().skip((long) (later.size() * MOST)).findFirst().orElseThrow())
            .as("how long most waited, once it was noticed").isLessThan(AT_ONCE);
        assertThat(asked).filteredOn(one -> one.took().compareTo(POOL_WAIT) > 0).as("kept waiting").isEmpty();
        assertThat(caught).filteredOn(one -> !List.of(200, 401, 429, 503).contains(one.status())).as("neither answered nor told plainly").isEmpty();
        return "%d were told at once (slowest %.1f s), %d were caught by it (slowest %.1f s)".formatted(later.size(), slowest(later), caught.size(),
            slowest(caught));
    }

    private static double slowest(List<Asked> asked) {
        return asked.stream().mapToLong(one -> one.took().toMillis()).max().orElse(0) / 1000.0;
    }

    private static Duration since(long nanoseconds) {
        return Duration.ofNanos(System.nanoTime() - nanoseconds);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int mostMinutes() {
        return 20;
    }
}
