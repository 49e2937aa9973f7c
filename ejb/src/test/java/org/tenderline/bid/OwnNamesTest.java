package org.tenderline.bid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OwnNamesTest {

    private final OwnNames own = new OwnNames(Stream.of("电网合资公司", "DWHZ", "华东自动化集团"));

    @Test
    void weAreNoCompetitorHoweverWeAreWritten() {
        assertThat(Stream.of("电网合资公司", " 电网 合资公司", "dwhz", "ＤＷＨＺ", "华东自动化集团", "我方", "本公司")).allMatch(own::contains);
    }

    @Test
    void othersAre() {
        assertThat(Stream.of("甲公司", "南自美卓", "电网合资", "DWHZ2")).noneMatch(own::contains);
    }
}
