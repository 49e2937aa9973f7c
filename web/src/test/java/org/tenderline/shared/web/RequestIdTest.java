package org.tenderline.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

    @Test
    void aWellFormedIdIsKept() {
        assertThat(RequestId.of("a.b-C_9")).isEqualTo("a.b-C_9");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"two words", "line\nbreak", "line\r\nbreak", "\u001b[31m", "\u4f60", "<b>",
        "12345678901234567890123456789012345678901234567890123456789012345"})
    void anythingElseIsReplaced(String header) {
        assertThat(RequestId.of(header)).matches("[0-9a-f-]{36}");
    }

    @Test
    void aPathCannotEndALine() {
        assertThat(RequestLogFilter.printable("/a\r\nb\u2028c d")).isEqualTo("/a??b?c?d");
    }
}
