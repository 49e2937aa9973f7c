package org.tenderline.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Times in answers carry seconds and their offset")
class JsonTimesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T00:00,           2026-12-01T00:00:00+08:00",
        "2026-12-01T08:30:05,        2026-12-01T08:30:05+08:00",
        "2026-12-01T08:30:05.5,      2026-12-01T08:30:05.500+08:00",
        "2026-12-01T08:30:00.000001, 2026-12-01T08:30:00.000001+08:00",
        "1988-07-01T00:00,           1988-07-01T00:00:00+09:00"})
    void secondsAndOffset(LocalDateTime time, String text) {
        assertThat(Json.Times.text(time)).isEqualTo(text);
        assertThat(OffsetDateTime.parse(text).toLocalDateTime()).isEqualTo(time);
    }
}
