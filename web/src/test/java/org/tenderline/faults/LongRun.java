package org.tenderline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;

/** A synchronization over a slow line takes longer than every transaction may, and runs once (T5). */
final class LongRun implements Fault {

    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(3);
    private static final int CONTRACTS = 40_000;
    private static final int SLOW_MILLISECONDS = 100;

    private final Ground ground;
    private final Node node;
    private LocalDate day = LocalDate.of(2029, 1, 1);

    LongRun(Ground ground, Node node) {
        this.ground = ground;
        this.node = node;
    }

    @Override
    public String cycle(Random random) throws Exception {
        day = day.plusDays(1);
        SyncDriver sync = new SyncDriver(ground);
        BigFeed feed = new BigFeed(day, CONTRACTS, random.nextInt(100)).write(ground.inbox());
        long run = sync.start(node, feed);
        long began = System.nanoTime();
        ground.proxy().delay(SLOW_MILLISECONDS);
        try (SyncProgress progress = new SyncProgress(ground, run)) {
            sync.awaitEnd(progress, Duration.ofMinutes(40));
            ground.proxy().delay(0);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            assertThat(took).as("longer than a transaction may take").isGreaterThan(LONGEST_TRANSACTION);
            sync.verify(run, feed, progress);
            assertThat(progress.committed().takeovers()).isZero();
            assertThat(progress.number("SELECT COUNT(*) FROM job_run WHERE job = 'erp-sync' AND business_date = '" + day + "'")).isEqualTo(1);
            return "one run of %d s, each answer of the database %d ms late".formatted(took.toSeconds(), 2 * SLOW_MILLISECONDS);
        } finally {
            ground.proxy().delay(0);
        }
    }

    @Override
    public int mostMinutes() {
        return 45;
    }
}
