package org.tenderline.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** C2: found by pinyin and by initials. */
class PinyinKeyTest {

    @Test
    void readsChineseInFullAndByInitials() {
        assertThat(PinyinKey.of("华电")).isEqualTo(new PinyinKey("huadian", "hd"));
        assertThat(PinyinKey.of("重庆电力")).isEqualTo(new PinyinKey("chongqingdianli", "cqdl"));
    }

    @Test
    void keepsFiguresAndLatinLetters() {
        assertThat(PinyinKey.of("国电ABC 3号")).isEqualTo(new PinyinKey("guodianabc3hao", "gdabc3h"));
    }

    @Test
    void takesWhatPeopleTypeAsPinyinOnlyWhenItCanBe() {
        assertThat(PinyinKey.typed(" Hua Dian ")).isEqualTo("huadian");
        assertThat(PinyinKey.typed("华dian")).isEmpty();
    }
}
