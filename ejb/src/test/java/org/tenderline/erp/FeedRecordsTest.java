package org.tenderline.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I3: the files are read by RFC 4180, as bytes, from any record on")
class FeedRecordsTest {

    @Test
    void splitsAtEveryKindOfLineEnd() throws IOException {
        assertThat(records("a,b\r\nc,d\ne\rf")).containsExactly("a,b", "c,d", "e", "f");
        assertThat(records("a\r\n")).containsExactly("a");
        assertThat(records("")).isEmpty();
        assertThat(records("a\r\n\r\nb")).containsExactly("a", "", "b");
    }

    @Test
    void aQuotedLineEndBelongsToTheRecord() throws IOException {
        assertThat(records("a,\"b\r\nc\",d\ne")).containsExactly("a,\"b\r\nc\",d", "e");
        assertThat(records("\"a\"\"\nb\"\nc")).containsExactly("\"a\"\"\nb\"", "c");
    }

    @Test
    void aQuoteInsideAFieldIsAnOrdinaryCharacter() throws IOException {
        assertThat(records("a\"b\nc")).containsExactly("a\"b", "c");
        assertThat(FeedRow.split("a\"b,c")).containsExactly("a\"b", "c");
    }

    @Test
    void splitsFields() {
        assertThat(FeedRow.split("a,\"b,c\",\"d\"\"e\"\"\",")).containsExactly("a", "b,c", "d\"e\"", "");
        assertThat(FeedRow.split("\"\",\"x\"y,\"p\nq\"")).containsExactly("", "xy", "p\nq");
        assertThat(FeedRow.split("")).containsExactly("");
    }

    @Test
    void theByteOrderMarkIsNoPartOfTheHeader() throws IOException {
        assertThat(records("\uFEFF\"a\",b\nc")).containsExactly("\"a\",b", "c");
        assertThat(records("\uFEFF")).isEmpty();
    }

    @Test
    void reopensWhereItStopped() throws IOException {
        byte[] bytes = "\uFEFF标题,x\r\n\"甲\r\n乙\",1\r\n丙,2".getBytes(StandardCharsets.UTF_8);
        try (FeedRecords first = new FeedRecords(new ByteArrayInputStream(bytes), 0)) {
            first.next();
            first.next();
            try (FeedRecords second = new FeedRecords(new ByteArrayInputStream(bytes), first.offset())) {
                assertThat(new String(second.next(), StandardCharsets.UTF_8)).isEqualTo("丙,2");
                assertThat(second.next()).isNull();
                assertThat(second.offset()).isEqualTo(bytes.length);
            }
        }
    }

    @Test
    void bytesOfGbkCharactersAreNeverTakenForQuotesOrCommas() throws IOException {
        Charset gbk = Charset.forName("GBK");
        StringBuilder all = new StringBuilder();
        for (char c = '\u4e00'; c <= '\u9fa5'; c++) {
            all.append(c);
        }
        try (FeedRecords records = new FeedRecords(new ByteArrayInputStream((all + ",b\nc").getBytes(gbk)), 0)) {
            assertThat(FeedRow.split(new String(records.next(), gbk))).containsExactly(all.toString(), "b");
            assertThat(records.cut()).isFalse();
            assertThat(new String(records.next(), gbk)).isEqualTo("c");
        }
    }

    @Test
    void brokenBytesBecomeReplacementCharacters() {
        assertThat(FeedEncoding.GBK.decode(new byte[] {'a', (byte) 0xFF, ',', 'b'})).endsWith(",b");
        assertThat(FeedEncoding.UTF_8.decode(new byte[] {'a', (byte) 0xC3, ',', 'b'})).isEqualTo("a\uFFFD,b");
    }

    @Test
    void aForgottenQuoteDoesNotDrawTheFileIntoMemory() throws IOException {
        String text = "a\n\"" + "x\n".repeat(FeedRecords.MAXIMUM_RECORD);
        try (FeedRecords records = new FeedRecords(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 0)) {
            records.next();
            assertThat(records.next()).hasSize(FeedRecords.MAXIMUM_RECORD);
            assertThat(records.cut()).isTrue();
            assertThat(records.next()).isNull();
        }
    }

    private static List<String> records(String text) throws IOException {
        List<String> all = new ArrayList<>();
        try (FeedRecords records = new FeedRecords(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 0)) {
            for (byte[] record = records.next(); record != null; record = records.next()) {
                all.add(new String(record, StandardCharsets.UTF_8));
            }
        }
        return all;
    }
}
