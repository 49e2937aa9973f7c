package org.tenderline.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** B4: one active registration per tender number, however it is typed. */
class TenderNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"HD-2026-001", " hd-2026-001 ", "ＨＤ－２０２６－００１", "HD-2026 - 001", "hd–2026—001", "HD-2026\u3000-001"})
    void isOneNumberInEveryWriting(String typed) {
        assertThat(TenderNumber.key(typed)).isEqualTo("HD-2026-001");
    }

    @Test
    void isNothingWhenBlank() {
        assertThat(TenderNumber.key(null)).isNull();
        assertThat(TenderNumber.key(" \u3000\u200B")).isNull();
    }

    @Test
    void keepsOtherNumbersApart() {
        assertThat(TenderNumber.key("HD-2026-001/2")).isNotEqualTo(TenderNumber.key("HD-2026-0012"));
    }
}
