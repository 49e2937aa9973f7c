package org.tenderline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violations;

class WordingTest {

    @Test
    @DisplayName("L1: values are filled in and not looked into")
    void filled() {
        Wording filled = new Wording("{title}", "By {by}: {title}").filled(Map.of("title", "{by} $1 \\\\", "by", "Li Na"));
        assertThat(filled).isEqualTo(new Wording("{by} $1 \\\\", "By Li Na: {by} $1 \\\\"));
    }

    @Test
    @DisplayName("L1, E4: people are kept by their numbers and named afterwards, one as well as one for another; what was typed names nobody")
    void people() {
        Fact both = new Fact("{0} 代 {1}", "{0} for {1}").naming(12L, 34L);
        Map<String, Fact> facts = Map.of("by", both, "requester", Fact.person(12L), "comment", Fact.of("{0}"), "outcome", new Fact("已通过", "approved"));
        Map<String, Fact> read = Facts.read(Facts.write(facts));
        assertThat(read).isEqualTo(facts);
        assertThat(Facts.read("{\"by\": 12}")).isEqualTo(Map.of("by", Fact.person(12L)));
        Map<Long, String> names = Map.of(12L, "Li Na", 34L, "Wang Wei");
        assertThat(read.get("by").named(names)).isEqualTo(new Fact("Li Na 代 Wang Wei", "Li Na for Wang Wei"));
        assertThat(read.get("requester").named(names)).isEqualTo(Fact.of("Li Na"));
        assertThat(read.get("comment").named(names)).isEqualTo(Fact.of("{0}"));
        assertThat(Fact.person(null)).isEqualTo(Fact.of(null));
    }

    @Test
    @DisplayName("L1: a line without any value is left out")
    void emptyLines() {
        assertThat(new Wording(null, "One\nComment: {comment}\n{by}").filled(Map.of("by", "Li Na", "comment", " ")).body()).isEqualTo("One\nLi Na");
    }

    @Test
    @DisplayName("L1: no value breaks a line, whatever line breaks there are")
    void lineBreaks() {
        String evil = "Tender\r\nBcc: everybody@example.com\u2028x\u0085y";
        Wording filled = new Wording("{title}", "{title}").filled(Map.of("title", evil));
        assertThat(filled.subject()).isEqualTo("Tender Bcc: everybody@example.com x y").isEqualTo(filled.body());
    }

    @Test
    @DisplayName("L1: what a kind does not know is refused and named")
    void unknown() {
        assertThatThrownBy(() -> check(new Wording("{title} {price}", "{Title}")))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.violations())
                        .extracting(violation -> violation.field() + " " + violation.code() + " " + violation.arguments())
                        .containsExactly("subject UNKNOWN_PLACEHOLDER [{price}]", "body UNKNOWN_PLACEHOLDER [{Title}]"));
        check(new Wording("{title}", "{ not one } {title}"));
    }

    @Test
    @DisplayName("L1: long values are cut, so that a letter always fits")
    void longValues() {
        String long400 = "标".repeat(400);
        Wording filled = new Wording("{a}{b}", "{a}{b}").filled(Map.of("a", long400, "b", long400));
        assertThat(filled.subject()).hasSize(200).endsWith("…");
        assertThat(filled.body()).hasSize(400);
    }

    private static void check(Wording wording) {
        Violations violations = new Violations();
        wording.check(true, Set.of("title", "by"), violations);
        violations.throwIfAny();
    }
}
