package org.tenderline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The node that runs the synchronization stands still in the middle of a chunk, another takes the run over and ends it, and the first goes on where
 * it was: it must write nothing any more (T4).
 */
final class Zombie implements Fault {

    private static final Duration TAKE_OVER = Duration.ofMinutes(2);
    /** As a virtual machine does that is moved: longer than any lock, lease or transaction lasts. */
    private static final Duration STANDS_STILL = Duration.ofMinutes(3);
    private static final String TABLES = "CHECKSUM TABLE erp_contract, erp_invoice, erp_receipt, erp_rejection, erp_feed, erp_feed_file, erp_staged_chunk";
    private static final String RUNS = "SELECT id, owner, attempt, status, step, takeovers, read_count, written_count, rejected_count, message, finished_at"
        + " FROM job_run WHERE job = 'erp-sync' ORDER BY id";

    private final Ground ground;
    private final Node first;
    private final Node second;
    private final int contracts;
    private LocalDate day = LocalDate.of(2028, 1, 1);

    Zombie(Ground ground, Node first, int contracts) {
        this.ground = ground;
        this.first = first;
        this.second = ground.node("second");
        this.contracts = contracts;
    }

    @Override
    public String cycle(Random random) throws Exception {
        day = day.plusDays(1);
        SyncDriver sync = new SyncDriver(ground);
        BigFeed feed = new BigFeed(day, contracts, random.nextInt(100)).write(ground.inbox());
        second.start();
        long run = sync.start(first, feed);
        long rows = 1 + random.nextInt(2 * contracts);
        try (SyncProgress progress = new SyncProgress(ground, run)) {
            await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofMinutes(10)).until(() -> progress.committed().read() >= rows);
            standStillWithinAChunk(progress);
            long stopped = System.nanoTime();
            await().atMost(TAKE_OVER).until(() -> progress.committed().takeovers() == 1);
            long takenOver = (System.nanoTime() - stopped) / 1_000_000_000;
            sync.awaitEnd(progress, Duration.ofMinutes(15));
            sync.verify(run, feed, progress);
            assertThat(progress.number("SELECT COUNT(*) FROM job_run WHERE job = 'erp-sync' AND business_date = '" + day + "'")).as("runs").isEqualTo(1);
            await().atMost(STANDS_STILL).until(() -> System.nanoTime() - stopped >= STANDS_STILL.toNanos());
            List<String> written = written(progress);
            first.goOn();
            await().atMost(Duration.ofMinutes(2)).until(() -> Probe.succeeds(first) && first.logSays("run=" + run + "\"", "ends here"));
            Probe.awaitReadiness(first, "UP", Duration.ofMinutes(1));
            assertThat(written(progress)).as("what the node left after it lost its run").isEqualTo(written);
            sync.verify(run, feed, progress);
            return "stood still at row %d for %d minutes, taken over after %d s, the zombie wrote nothing".formatted(rows, STANDS_STILL.toMinutes(),
                takenOver);
        } finally {
            first.goOn();
            second.kill();
        }
    }

    private static List<String> written(SyncProgress progress) throws SQLException {
        return Stream.concat(progress.rows(TABLES).stream(), progress.rows(RUNS).stream()).toList();
    }

    private void standStillWithinAChunk(SyncProgress progress) throws SQLException, InterruptedException {
        for (int attempt = 0; attempt < 200; attempt++) {
            first.standStill();
            TimeUnit.MILLISECONDS.sleep(50);
            if (progress.uncommitted() > 0) {
                return;
            }
            first.goOn();
            TimeUnit.MILLISECONDS.sleep(7);
        }
        first.standStill();
    }

    @Override
    public int mostMinutes() {
        return 30;
    }
}
