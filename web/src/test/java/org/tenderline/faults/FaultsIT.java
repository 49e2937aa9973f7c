package org.tenderline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.testing.LaunchedProduct;

/** A sample of what {@code ./faults} does at length. */
@DisplayName("L6: killed, the product loses nothing it acknowledged and carries on where it was")
class FaultsIT {

    private static final int APPROVAL_CYCLES = 3;
    /** The machine may be busy with other things; {@code ./faults} is stricter. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static Ground ground;
    private static Node node;
    private static ApprovalLoad load;

    @BeforeAll
    static void start() throws InterruptedException {
        ground = new Ground(Path.of("target/faults-test").toAbsolutePath());
        node = ground.node("node");
        node.set(LaunchedProduct.fewOptimizations());
        node.start();
        load = new ApprovalLoad(ground, node);
        // everybody has signed in: from here on it is started more often than passwords are asked for
        node.set(LaunchedProduct.QUICK_START);
    }

    @AfterAll
    static void stop() {
        ground.close();
    }

    @Test
    void everyAcknowledgedDecisionSurvivesAKillAndNoneIsHalfDone() throws Exception {
        Random random = random();
        for (int cycle = 0; cycle < APPROVAL_CYCLES; cycle++) {
            String figures = new KilledApprovals(ground, load, Victim.APPLICATION, PATIENCE).cycle(random);
            System.out.println(figures);
            assertThat(figures).containsPattern(" acknowledged, [1-9]\\d+ of them decisions");
        }
    }

    @Test
    void aKilledSynchronizationGoesOnWhereItsLastChunkEnded() throws Exception {
        String figures = new KilledSync(ground, node, 20_000, 2, 1).cycle(random());
        System.out.println(figures);
        assertThat(figures).startsWith("3 kills at").contains("database:");
    }

    private static Random random() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        return new Random(seed);
    }
}
