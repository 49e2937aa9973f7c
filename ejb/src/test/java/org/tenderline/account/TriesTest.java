package org.tenderline.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Five tries without success lock a name for fifteen minutes (A4). */
class TriesTest {

    private static final Duration LOCK = Duration.ofMinutes(15);
    private final LocalDateTime start = LocalDateTime.of(2026, 11, 20, 9, 0);
    private final Tries tries = new Tries();

    @Test
    void locksAfterTheFifth() {
        assertThat(IntStream.range(0, 5).allMatch(second -> take(start.plusSeconds(second)))).isTrue();
        assertThat(take(start.plusSeconds(6))).isFalse();
        assertThat(take(start.plusMinutes(14))).isFalse();
    }

    @Test
    void opensAgainWithAllTriesWhenTheLockIsOver() {
        IntStream.range(0, 5).forEach(second -> take(start));
        LocalDateTime later = start.plus(LOCK);
        assertThat(IntStream.range(0, 5).allMatch(second -> take(later))).isTrue();
        assertThat(take(later)).isFalse();
    }

    @Test
    void successOpensItEvenAtTheLastTry() {
        IntStream.range(0, 5).forEach(second -> take(start));
        tries.forget();
        assertThat(take(start)).isTrue();
    }

    @Test
    void oldTriesDoNotAddUp() {
        IntStream.range(0, 4).forEach(second -> take(start));
        LocalDateTime nextDay = start.plusDays(1);
        assertThat(take(nextDay) && take(nextDay) && take(nextDay)).isTrue();
    }

    private boolean take(LocalDateTime now) {
        return tries.take(now, 5, LOCK);
    }
}
