package org.tenderline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The application is killed again and again during one synchronization, between write and commit and at the borders of steps too (T2). */
final class KilledSync implements Fault {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int CHUNK = 2_000;

    private final Ground ground;
    private final Node node;
    private final SyncDriver sync;
    private final int contracts;
    private final int kills;
    private LocalDate day = LocalDate.of(2027, 1, 1);

    /** @param kills at most ten: a run that was taken over as often is given up */
    KilledSync(Ground ground, Node node, int contracts, int kills) {
        this.ground = ground;
        this.node = node;
        this.sync = new SyncDriver(ground);
        this.contracts = contracts;
        this.kills = kills;
    }

    @Override
    public String cycle(Random random) throws Exception {
        day = day.plusDays(1);
        BigFeed feed = new BigFeed(day, contracts, random.nextInt(100)).write(ground.inbox());
        long run = sync.start(node, feed);
        List<String> places = new ArrayList<>();
        int snapshots = 0;
        long mostReadAgain = 0;
        try (SyncProgress progress = new SyncProgress(ground, run)) {
            for (Strike strike : Strike.draw(random, kills, contracts)) {
                snapshots += await(strike, progress);
                if (!progress.committed().active()) {
                    break;
                }
                long readAgain = progress.uncommitted();
                node.kill();
                mostReadAgain = Math.max(mostReadAgain, readAgain);
                places.add(progress.committed().step() + "@" + progress.committed().read() + (readAgain > 0 ? "+" + readAgain : ""));
                snapshots += progress.checkpointsAgree() > 0 ? 1 : 0;
                node.launch();
                awaitTakeOver(progress, places.size());
            }
            node.awaitReady();
            sync.awaitEnd(progress, PATIENCE);
            assertThat(mostReadAgain).as("rows read again after a kill").isLessThanOrEqualTo(CHUNK);
            sync.verify(run, feed, progress);
            assertThat(snapshots).as("snapshots in which checkpoint and rows were compared").isPositive();
        }
        return "%d kills at %s; at most %d rows read again; checkpoint and rows agreed in %d snapshots".formatted(places.size(), places, mostReadAgain,
            snapshots);
    }

    private static void awaitTakeOver(SyncProgress progress, int kills) {
        Awaitility.await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(20))
            .until(() -> progress.committed().takeovers() >= kills || !progress.committed().active());
    }

    /** Waits for the moment; answers how many snapshots were compared meanwhile. */
    private int await(Strike strike, SyncProgress progress) throws Exception {
        Instant until = Instant.now().plus(PATIENCE);
        int snapshots = 0;
        while (Instant.now().isBefore(until)) {
            SyncProgress.Place place = progress.committed();
            if (!place.active()) {
                return snapshots;
            }
            if (strike.isDue(place)) {
                if (!strike.beforeCommit() || strike.isMissed(place)) {
                    TimeUnit.MILLISECONDS.sleep(strike.delay());
                    return snapshots;
                }
                if (progress.uncommitted() > 0 && standsBeforeCommit(progress)) {
                    return snapshots;
                }
            } else {
                snapshots += progress.checkpointsAgree() > 0 ? 1 : 0;
            }
        }
        throw new AssertionError("The run did not come to " + strike);
    }

    /** Lets the application stand still and looks again: whatever it had sent before is committed by now, so the chunk is open for certain. */
    private boolean standsBeforeCommit(SyncProgress progress) throws Exception {
        node.standStill();
        TimeUnit.MILLISECONDS.sleep(100);
        if (progress.uncommitted() > 0) {
            return true;
        }
        node.goOn();
        return false;
    }

    @Override
    public int mostMinutes() {
        return 30;
    }
}
