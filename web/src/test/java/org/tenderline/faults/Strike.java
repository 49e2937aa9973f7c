package org.tenderline.faults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * A moment in a run at which the application is killed.
 *
 * @param step the step to wait for
 * @param rows how many rows must be read by then
 * @param delay milliseconds to wait after that
 * @param beforeCommit only while a chunk is written and counted, but not committed
 */
record Strike(String step, long rows, int delay, boolean beforeCommit) {

    private static final List<String> STEPS = List.of("prepare", "check", "contracts", "invoices", "receipts", "guard", "merge", "tidy");
    private static final List<String> FILES = List.of("contracts", "invoices", "receipts");
    private static final int MERGE_MILLISECONDS = 1_500;

    /** A mixture of borders of steps, moments before a commit, and any others, in the order in which a run comes by. */
    static List<Strike> draw(Random random, int count, int rowsPerFile) {
        List<Strike> strikes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int file = random.nextInt(FILES.size());
            long rows = (long) file * rowsPerFile + 1 + random.nextInt(Math.max(1, rowsPerFile - 2_000));
            strikes.add(switch (i % 5) {
                case 0, 3 -> new Strike(FILES.get(file), rows, 0, true);
                case 1 -> new Strike(STEPS.get(random.nextInt(STEPS.size())), 0, 0, false);
                case 2 -> new Strike("merge", 0, random.nextInt(MERGE_MILLISECONDS), false);
                default -> new Strike(FILES.get(file), rows, random.nextInt(50), false);
            });
        }
        strikes.sort(Comparator.comparingInt((Strike strike) -> STEPS.indexOf(strike.step())).thenComparingLong(Strike::rows));
        return strikes;
    }

    boolean isDue(SyncProgress.Place place) {
        return STEPS.indexOf(place.step()) > STEPS.indexOf(step) || place.step().equals(step) && place.read() >= rows;
    }

    /** A moment before a commit is over once the step is. */
    boolean isMissed(SyncProgress.Place place) {
        return STEPS.indexOf(place.step()) > STEPS.indexOf(step);
    }
}
