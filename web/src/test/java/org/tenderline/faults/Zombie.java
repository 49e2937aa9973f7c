package org.tenderline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * The node that runs the synchronization stands still in the middle of a chunk, another takes the run over and ends it, and the first goes on where
 * it was: it must write nothing any more (T4).
 */
final class Zombie implements Fault {

    private static final Duration TAKE_OVER = Duration.ofMinutes(2);
    private static final String WRITTEN = "SELECT (SELECT COUNT(*) FROM erp_rejection) + (SELECT SUM(accepted_rows + rejected_rows) FROM erp_feed_file)"
        + " + (SELECT COUNT(*) FROM erp_staged_chunk) + (SELECT SUM(read_count + written_count + takeovers) FROM job_run)"
        + " + (SELECT SUM(CRC32(CONCAT_WS('|', contract_no, amount, gone_on))) FROM erp_contract)";

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
            long written = progress.number(WRITTEN);
            first.goOn();
            Probe.awaitSuccess(first, Duration.ofMinutes(2));
            TimeUnit.SECONDS.sleep(20);
            assertThat(progress.number(WRITTEN)).as("what the node wrote after it lost its run").isEqualTo(written);
            sync.verify(run, feed, progress);
            return "stood still at row %d, taken over after %d s, the zombie wrote nothing".formatted(rows, takenOver);
        } finally {
            first.goOn();
            second.kill();
        }
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
