package org.tenderline.project;

import java.math.BigDecimal;

/** From which estimated amount on a project needs the initiation review (B1). */
public record InitiationThreshold(BigDecimal amount) {

    /** The amount itself is already above. */
    public boolean reachedBy(BigDecimal estimate) {
        return estimate != null && estimate.compareTo(amount) >= 0;
    }

    /** Whether a change of the estimate crosses the threshold upward. */
    public boolean crossed(BigDecimal before, BigDecimal after) {
        return !reachedBy(before) && reachedBy(after);
    }
}
