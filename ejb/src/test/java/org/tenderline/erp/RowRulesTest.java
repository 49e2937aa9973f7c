package org.tenderline.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("I3: a row is judged by itself, the first reason that applies counts")
class RowRulesTest {

    private static final List<String> CONTRACT = List.of("DWHZ-HT-2025-000001", "DWHZ", "", "南京电力有限公司", "南京电力,变频器项目",
        "SUPPLY", "2025-04-16", "3110417.45", "SIGNED", "2025-04-25T15:00:00");
    private static final List<String> INVOICE = List.of("FP1", "DWHZ-HT-2025-000001", "2025-05-01", "10.00");

    private final RowRules contracts = new RowRules(FeedFile.CONTRACTS, Set.of("DWHZ"));
    private final RowRules invoices = new RowRules(FeedFile.INVOICES, Set.of());
    private final RowRules receipts = new RowRules(FeedFile.RECEIPTS, Set.of());

    @Test
    void acceptsGoodRows() {
        assertThat(judge(CONTRACT)).isEmpty();
        assertThat(invoices.judge(row(INVOICE))).isEmpty();
        assertThat(receipts.judge(row(with(INVOICE, 3, "-0.01")))).isEmpty();
    }

    @Test
    void everyReasonPrecedesThoseAfterIt() {
        List<String> row = new ArrayList<>(CONTRACT);
        row.set(1, "ZZZZ");
        assertThat(judge(row)).contains(RejectionReason.UNKNOWN_SUBSIDIARY);
        row.set(8, "OPEN");
        assertThat(judge(row)).contains(RejectionReason.UNKNOWN_VALUE);
        row.set(7, "abc");
        assertThat(judge(row)).contains(RejectionReason.BAD_AMOUNT);
        row.set(6, "2026-02-30");
        assertThat(judge(row)).contains(RejectionReason.BAD_DATE);
        row.set(4, "长".repeat(201));
        assertThat(judge(row)).contains(RejectionReason.TOO_LONG);
        row.set(0, "");
        assertThat(judge(row)).contains(RejectionReason.MISSING_FIELD);
        row.add("surplus");
        assertThat(judge(row)).contains(RejectionReason.MALFORMED_ROW);
    }

    @Test
    void aMissingOrSurplusFieldOrAnEmptyLineIsMalformed() {
        assertThat(judge(CONTRACT.subList(0, 9))).contains(RejectionReason.MALFORMED_ROW);
        assertThat(contracts.judge(FeedRow.of(2, "", false))).contains(RejectionReason.MALFORMED_ROW);
        assertThat(contracts.judge(new FeedRow(2, "", true, CONTRACT))).contains(RejectionReason.MALFORMED_ROW);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 6, 7, 8, 9})
    void everyFieldButTheTrackingNumberIsRequired(int field) {
        for (String blank : List.of("", " ", "\u3000", "\u00a0", "\u0085", "\u2007\u202f\t")) {
            assertThat(judge(with(CONTRACT, field, blank))).contains(RejectionReason.MISSING_FIELD);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,40", "2,40", "3,200", "4,200", "9,40"})
    void lengthIsCountedInCharacters(int field, int maximum) {
        assertThat(judge(with(CONTRACT, field, "长".repeat(maximum)))).isEmpty();
        assertThat(judge(with(CONTRACT, field, "𠮷".repeat(maximum)))).isEmpty();
        assertThat(judge(with(CONTRACT, field, "长".repeat(maximum + 1)))).contains(RejectionReason.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026/01/05", "20260105", "昨天", "2025-02-29", "0000-01-01", "２０２６-01-01", "2026-1-05", " 2026-01-05"})
    void datesMustExistAndBeWrittenInFull(String date) {
        assertThat(judge(with(CONTRACT, 6, date))).contains(RejectionReason.BAD_DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "0001-01-01", "9999-12-31"})
    void anyRealDateWillDo(String date) {
        assertThat(judge(with(CONTRACT, 6, date))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,000.00", "12.345", "abc", "0", "0.00", "-0", "1e5", "０.５", "+1", ".5", "5.", " 5", "12345678901234567", "-1.00"})
    void badAmountsOfContracts(String amount) {
        assertThat(judge(with(CONTRACT, 7, amount))).contains(RejectionReason.BAD_AMOUNT);
    }

    @ParameterizedTest
    @CsvSource({"0.01", "5", "5.1", "1234567890123456.99", "007"})
    void goodAmountsOfContracts(String amount) {
        assertThat(judge(with(CONTRACT, 7, amount))).isEmpty();
    }

    @Test
    void creditNotesAndRefundsAreNegativeButNothingIsZero() {
        assertThat(invoices.judge(row(with(INVOICE, 3, "-5.00")))).isEmpty();
        assertThat(invoices.judge(row(with(INVOICE, 3, "-0.00")))).contains(RejectionReason.BAD_AMOUNT);
        assertThat(receipts.judge(row(with(INVOICE, 3, "0")))).contains(RejectionReason.BAD_AMOUNT);
    }

    @Test
    void aTimeOfChangeThatCannotBeReadRejectsNothing() {
        assertThat(judge(with(CONTRACT, 9, "yesterday"))).isEmpty();
        assertThat(RowRules.timestamp("yesterday")).isEmpty();
        assertThat(RowRules.timestamp("2025-04-25T15:00:00")).isPresent();
    }

    @Test
    void valuesAreComparedExactly() {
        assertThat(judge(with(CONTRACT, 5, "supply"))).contains(RejectionReason.UNKNOWN_VALUE);
        assertThat(judge(with(CONTRACT, 1, "DWHZ "))).contains(RejectionReason.UNKNOWN_SUBSIDIARY);
    }

    private Optional<RejectionReason> judge(List<String> fields) {
        return contracts.judge(row(fields));
    }

    private static FeedRow row(List<String> fields) {
        return new FeedRow(2, String.join(",", fields), false, fields);
    }

    private static List<String> with(List<String> fields, int index, String value) {
        List<String> changed = new ArrayList<>(fields);
        changed.set(index, value);
        return changed;
    }
}
