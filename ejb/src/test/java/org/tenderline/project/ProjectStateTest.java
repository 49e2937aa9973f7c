package org.tenderline.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderline.project.ProjectState.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** B3: the whole table of ways from state to state. */
class ProjectStateTest {

    @Test
    void aReviewEndsInTrackingOrClosed() {
        assertThat(next(INITIATION_REVIEW)).isEqualTo(EnumSet.of(TRACKING, CLOSED));
    }

    @Test
    void trackingEndsInAnOutcomeOrClosedOrIsReviewedAfterAll() {
        assertThat(next(TRACKING)).isEqualTo(EnumSet.of(INITIATION_REVIEW, WON, LOST, ABANDONED, CLOSED));
    }

    @Test
    void whatIsFinishedStaysFinished() {
        assertThat(EnumSet.complementOf(EnumSet.copyOf(OPEN))).allSatisfy(state -> {
            assertThat(next(state)).isEmpty();
            assertThat(state.open()).isFalse();
        });
    }

    private static Set<ProjectState> next(ProjectState state) {
        return Arrays.stream(values()).filter(state::mayBecome).collect(Collectors.toCollection(() -> EnumSet.noneOf(ProjectState.class)));
    }
}
