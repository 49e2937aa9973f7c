package org.tenderline.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** B4: names are compared without width, brackets and company suffixes. */
class NameKeyTest {

    @Test
    void widthBlanksAndBracketsDoNotCount() {
        assertThat(NameKey.same("华电（江苏） 能源ＡＢ有限公司")).isEqualTo(NameKey.same("华电(江苏)能源ab有限公司"));
    }

    @Test
    void companySuffixesCountForSamenessOnly() {
        assertThat(NameKey.similar("华电江苏能源有限公司")).isEqualTo(NameKey.similar("华电江苏能源集团有限责任公司"));
        assertThat(NameKey.same("华电江苏能源有限公司")).isNotEqualTo(NameKey.same("华电江苏能源集团有限责任公司"));
    }

    @Test
    void aNameOfNothingElseKeepsItsWords() {
        assertThat(NameKey.similar("有限公司")).isEqualTo("有限公司");
        assertThat(NameKey.same("！！")).isEqualTo("！！");
    }
}
