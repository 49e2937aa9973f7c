package org.tenderline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The application or its database is killed again and again during one synchronization, between write and commit and at the borders of steps too (T2). */
final class KilledSync implements Fault {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int CHUNK = 2_000;
    private static final int MOST_FEEDS = 4;

    private final Ground ground;
    private final Node node;
    private final SyncDriver sync;
    private final int contracts;
    private final int applicationKills;
    private final int databaseKills;
    private LocalDate day = LocalDate.of(2027, 1, 1);

    /** At most nine kills in all: a run that was taken over ten times is given up, and a database that is away may cost more than one take-over. */
    KilledSync(Ground ground, Node node, int contracts, int applicationKills, int databaseKills) {
        this.ground = ground;
        this.node = node;
        this.sync = new SyncDriver(ground);
        this.contracts = contracts;
        this.applicationKills = applicationKills;
        this.databaseKills = databaseKills;
    }

    /** What one cycle did and saw. */
    private static final class Tally {

        private final List<Victim> victims = new ArrayList<>();
        private final List<String> places = new ArrayList<>();
        private int snapshots;
        private long mostReadAgain;
    }

    @Override
    public String cycle(Random random) throws Exception {
        Tally tally = new Tally();
        tally.victims.addAll(Collections.nCopies(applicationKills, Victim.APPLICATION));
        tally.victims.addAll(Collections.nCopies(databaseKills, Victim.DATABASE));
        Collections.shuffle(tally.victims, random);
        for (int feeds = 0; !tally.victims.isEmpty(); feeds++) {
            assertThat(feeds).as("feeds that ended while there was still to be killed %s; killed at %s", tally.victims, tally.places).isLessThan(MOST_FEEDS);
            synchronize(random, tally);
        }
        assertThat(tally.places).as("kills").hasSize(applicationKills + databaseKills);
        assertThat(tally.mostReadAgain).as("rows read again after a kill").isLessThanOrEqualTo(CHUNK);
        assertThat(tally.snapshots).as("snapshots in which checkpoint and rows were compared").isPositive();
        return "%d kills at %s; at most %d rows read again; checkpoint and rows agreed in %d snapshots".formatted(tally.places.size(), tally.places,
            tally.mostReadAgain, tally.snapshots);
    }

    /** One feed from its start to its end, with as many of the kills as find it running; what it does not live to see is left to the next. */
    private void synchronize(Random random, Tally tally) throws Exception {
        day = day.plusDays(1);
        BigFeed feed = new BigFeed(day, contracts, random.nextInt(100)).write(ground.inbox());
        long run = sync.start(node, feed);
        try (SyncProgress progress = new SyncProgress(ground, run)) {
            for (Strike strike : Strike.draw(random, tally.victims.size(), contracts)) {
                tally.snapshots += await(strike, progress);
                if (!progress.committed().active() || !kill(progress, tally)) {
                    break;
                }
                tally.snapshots += progress.checkpointsAgree() > 0 ? 1 : 0;
            }
            node.awaitReady();
            sync.awaitEnd(progress, PATIENCE);
            sync.verify(run, feed, progress);
        }
    }

    /** Kills the next victim and waits until the run goes on; answers whether it did so while the run was active. */
    private boolean kill(SyncProgress progress, Tally tally) throws Exception {
        Victim victim = tally.victims.get(0);
        SyncProgress.Place before = progress.committed();
        long readAgain = progress.uncommitted();
        if (victim == Victim.APPLICATION) {
            node.kill();
        } else {
            ground.killDatabase();
            node.goOn();
            ground.startDatabase();
            progress.reconnect();
        }
        SyncProgress.Place after = progress.committed();
        assertThat(after.read()).as("what was committed before the %s was killed", victim).isGreaterThanOrEqualTo(before.read());
        if (victim == Victim.APPLICATION) {
            node.launch();
        }
        if (!after.active()) {
            return false;
        }
        tally.victims.remove(0);
        tally.mostReadAgain = Math.max(tally.mostReadAgain, readAgain);
        tally.places.add((victim == Victim.DATABASE ? "database:" : "") + after.step() + "@" + after.read() + (readAgain > 0 ? "+" + readAgain : ""));
        awaitItGoesOn(progress, victim, after);
        return true;
    }

    /** A dead application's run is always taken over; one that had nothing to do with the database while it was killed just goes on. */
    private static void awaitItGoesOn(SyncProgress progress, Victim victim, SyncProgress.Place killedAt) {
        Awaitility.await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(20)).until(() -> {
            SyncProgress.Place place = progress.committed();
            boolean moved = place.read() > killedAt.read() || !place.step().equals(killedAt.step());
            return !place.active() || place.takeovers() > killedAt.takeovers() || victim == Victim.DATABASE && moved;
        });
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
