package org.tenderline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The application, or the database, is killed while fifty people request and decide (T1, T8). */
final class KilledApprovals implements Fault {

    private static final int LATEST_MILLISECONDS = 5_000;
    /** Acknowledged decisions of each cycle that the kill could lose. */
    private static final int DECISIONS_BEFORE = 20;
    private static final int DECISIONS_AFTER = 5;

    private final Ground ground;
    private final ApprovalLoad load;
    private final Victim victim;
    private final Duration longestStart;

    KilledApprovals(Ground ground, ApprovalLoad load, Victim victim, Duration longestStart) {
        this.longestStart = longestStart;
        this.ground = ground;
        this.load = load;
        this.victim = victim;
    }

    @Override
    public String cycle(Random random) throws Exception {
        int after = random.nextInt(LATEST_MILLISECONDS);
        try (Journal journal = new Journal(ground.folder().resolve("journal-" + UUID.randomUUID()))) {
            Duration back;
            try (var crowd = load.new Crowd(journal, random.nextLong())) {
                crowd.awaitDecisions(DECISIONS_BEFORE);
                TimeUnit.MILLISECONDS.sleep(after);
                crowd.productGoesAway();
                back = killAndBringBack();
                crowd.productIsBack();
                crowd.awaitDecisions(DECISIONS_AFTER);
                assertThat(crowd.complaints()).as("met while the product was there").isEmpty();
            }
            assertThat(back).as("ready again").isLessThan(longestStart);
            return "killed %d ms after the first decisions, back in %.1f s; %s".formatted(after, back.toMillis() / 1000.0, load.verify(journal));
        }
    }

    private Duration killAndBringBack() throws InterruptedException {
        long began = System.nanoTime();
        if (victim == Victim.APPLICATION) {
            load.node().kill();
            return load.node().start();
        }
        ground.killDatabase();
        ground.startDatabase();
        Probe.awaitSuccess(load.node(), longestStart);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public int mostMinutes() {
        return 5;
    }
}
