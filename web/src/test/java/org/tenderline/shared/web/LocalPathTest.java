package org.tenderline.shared.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/project/list?state=TRACKING&q=%E5%8D%8E", "/project/view?number=DWHZ-2026-000001"})
    void keepsPlacesInside(String path) {
        assertThat(LocalPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "//evil.example", "/\\evil.example", "http://evil.example", "https:evil", "javascript:alert(1)", "/a\r\nSet-Cookie: x",
        "/sign-in?from=/", "/a//b", "\\\\evil", " /x", "/x y"})
    void everythingElseIsHome(String path) {
        assertThat(LocalPath.of(path)).isEqualTo("/");
    }
}
