package org.tenderline.notification;

import java.io.Serializable;
import java.time.Duration;

/** How long to wait for the next attempt: twice as long each time up to a limit, scattered so that not all come back at once. */
public record Backoff(int attempts, int firstSeconds, int longestSeconds) implements Serializable {

    private static final double SCATTER = 0.25;

    /** @param made attempts so far */
    public boolean exhausted(int made) {
        return made >= attempts;
    }

    /** @param chance 0 to below 1 */
    public Duration pause(int made, double chance) {
        return scattered(firstSeconds * Math.pow(2, Math.max(0, made - 1)), chance);
    }

    /**
     * After what was no attempt: as long as it has lasted already, which grows like the other although nobody counts.
     *
     * @param lasted since it was due first
     */
    public Duration pause(int made, Duration lasted, double chance) {
        return scattered(Math.max(lasted.toSeconds(), firstSeconds * Math.pow(2, Math.max(0, made - 1))), chance);
    }

    private Duration scattered(double wanted, double chance) {
        double seconds = Math.min(longestSeconds, wanted);
        return Duration.ofMillis(Math.round(seconds * 1_000 * (1 - SCATTER + 2 * SCATTER * chance)));
    }
}
