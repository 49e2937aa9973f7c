package org.tenderline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    @DisplayName("L1: quiet hours begin and end on the minute, over midnight too")
    void quietHours() {
        QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30));
        assertThat(night.at(LocalTime.of(21, 59, 59))).isFalse();
        assertThat(night.at(LocalTime.of(22, 0))).isTrue();
        assertThat(night.at(LocalTime.MIDNIGHT)).isTrue();
        assertThat(night.at(LocalTime.of(7, 29, 59))).isTrue();
        assertThat(night.at(LocalTime.of(7, 30))).isFalse();
        QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0));
        assertThat(noon.at(LocalTime.of(12, 30))).isTrue();
        assertThat(noon.at(LocalTime.of(13, 0))).isFalse();
        assertThat(new QuietHours(LocalTime.NOON, LocalTime.NOON).at(LocalTime.NOON)).isFalse();
    }

    @Test
    @DisplayName("L1: waits grow up to a limit and are scattered around it")
    void backoff() {
        Backoff backoff = new Backoff(12, 30, 3_600);
        assertThat(backoff.pause(1, 0.5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(backoff.pause(4, 0.5)).isEqualTo(Duration.ofSeconds(240));
        assertThat(backoff.pause(50, 0.5)).isEqualTo(Duration.ofHours(1));
        assertThat(backoff.pause(1, 0)).isEqualTo(Duration.ofMillis(22_500));
        assertThat(backoff.pause(1, 0.999)).isBetween(Duration.ofMillis(37_400), Duration.ofMillis(37_500));
        assertThat(backoff.pause(0, Duration.ofSeconds(2), 0.5)).as("no attempt, just happened").isEqualTo(Duration.ofSeconds(30));
        assertThat(backoff.pause(0, Duration.ofMinutes(10), 0.5)).as("no attempt, for ten minutes").isEqualTo(Duration.ofMinutes(10));
        assertThat(backoff.pause(0, Duration.ofDays(400), 0.5)).isEqualTo(Duration.ofHours(1));
        assertThat(backoff.exhausted(11)).isFalse();
        assertThat(backoff.exhausted(12)).isTrue();
    }

    @Test
    @DisplayName("L1: a person's choice counts where the rule leaves one")
    void choices() {
        assertThat(Choice.ALWAYS.sends(false)).isTrue();
        assertThat(Choice.NEVER.sends(true)).isFalse();
        assertThat(Choice.USUAL.sends(null)).isTrue();
        assertThat(Choice.USUAL.sends(false)).isFalse();
        assertThat(Choice.OPTIONAL.sends(null)).isFalse();
        assertThat(Choice.OPTIONAL.sends(true)).isTrue();
    }
}
