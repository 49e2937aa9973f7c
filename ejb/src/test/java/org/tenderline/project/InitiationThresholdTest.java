package org.tenderline.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** B1: below 2,000,000.00 the registration form, from it on the initiation review. */
class InitiationThresholdTest {

    private final InitiationThreshold threshold = new InitiationThreshold(new BigDecimal("2000000.00"));

    @Test
    void theThresholdItselfIsLarge() {
        assertThat(threshold.reachedBy(new BigDecimal("1999999.99"))).isFalse();
        assertThat(threshold.reachedBy(new BigDecimal("2000000.00"))).isTrue();
        assertThat(threshold.reachedBy(new BigDecimal("2000000"))).isTrue();
        assertThat(threshold.reachedBy(null)).isFalse();
    }

    @Test
    void onlyAWayUpwardCrosses() {
        assertThat(threshold.crossed(new BigDecimal("1999999.99"), new BigDecimal("2000000.00"))).isTrue();
        assertThat(threshold.crossed(new BigDecimal("2000000.00"), new BigDecimal("1999999.99"))).isFalse();
        assertThat(threshold.crossed(new BigDecimal("2000000.00"), new BigDecimal("9000000.00"))).isFalse();
        assertThat(threshold.crossed(new BigDecimal("1.00"), new BigDecimal("1999999.99"))).isFalse();
    }
}
