package org.tenderline.erp;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I3: nothing, a fall of more than 20 %, a rise of more than 50 % or many repeated keys stop the run")
class FeedGuardTest {

    private static final Map<FeedFile, Long> BEFORE = accepted(1000, 1000, 1000);

    @Test
    void theFirstFeedPassesUnlessAFileIsEmpty() {
        assertThatCode(() -> check(accepted(1, 1, 1), Map.of(), 0, 0)).doesNotThrowAnyException();
        refused(accepted(10, 0, 10), Map.of(), 0, 0).hasMessageContaining("GUARD_NONE_ACCEPTED").hasMessageContaining("invoices.csv");
    }

    @Test
    void exactlyTwentyPercentPasses() {
        assertThatCode(() -> check(accepted(800, 800, 800), BEFORE, 1000, 200)).doesNotThrowAnyException();
    }

    @Test
    void oneRowMoreIsTooMuchInAnyFile() {
        refused(accepted(799, 1000, 1000), BEFORE, 1000, 0).hasMessageContaining("GUARD_ROWS_FELL").hasMessageContaining("contracts.csv");
        refused(accepted(1000, 799, 1000), BEFORE, 1000, 0).hasMessageContaining("invoices.csv");
        refused(accepted(1000, 1000, 799), BEFORE, 1000, 0).hasMessageContaining("receipts.csv");
    }

    @Test
    void asManyRowsButOtherContractsAreALossToo() {
        refused(accepted(1000, 1000, 1000), BEFORE, 1000, 201).hasMessageContaining("GUARD_CONTRACTS_GONE");
    }

    @Test
    void halfAsMuchAgainPassesOneRowMoreDoesNot() {
        assertThatCode(() -> check(accepted(1500, 1500, 1500), BEFORE, 1000, 0)).doesNotThrowAnyException();
        refused(accepted(1501, 1500, 1500), BEFORE, 1000, 0).hasMessageContaining("GUARD_ROWS_ROSE [contracts.csv, 1000, 1501, 50]");
        refused(accepted(1500, 1501, 1500), BEFORE, 1000, 0).hasMessageContaining("GUARD_ROWS_ROSE [invoices.csv");
        refused(accepted(1500, 1500, 2000), BEFORE, 1000, 0).hasMessageContaining("GUARD_ROWS_ROSE [receipts.csv");
    }

    @Test
    void whatFollowsNothingIsNoRise() {
        assertThatCode(() -> check(accepted(1000, 1000, 1000), accepted(1000, 1000, 0), 1000, 0)).doesNotThrowAnyException();
    }

    @Test
    void aFifthOfRepeatedKeysPassesOneRowMoreDoesNotEvenInTheFirstFeed() {
        assertThatCode(() -> FeedGuard.check(found(200), Map.of(), 0, 0, FeedGuard.Limits.USUAL)).doesNotThrowAnyException();
        assertThatThrownBy(() -> FeedGuard.check(found(201), Map.of(), 0, 0, FeedGuard.Limits.USUAL))
            .hasMessageContaining("GUARD_DUPLICATES [invoices.csv, 201, 1000, 20]");
    }

    @Test
    void theLimitsMayBeOthers() throws FeedRefused {
        FeedGuard.Limits wide = new FeedGuard.Limits(200, 50);
        FeedGuard.check(rows(accepted(3000, 1000, 1000)), BEFORE, 1000, 0, wide);
        FeedGuard.check(found(500), Map.of(), 0, 0, wide);
    }

    /** Of a thousand rows of the invoices so many repeat a key. */
    private static Map<FeedFile, FeedGuard.Found> found(long duplicates) {
        Map<FeedFile, FeedGuard.Found> found = rows(BEFORE);
        found.put(FeedFile.INVOICES, new FeedGuard.Found(1000, 1000 - duplicates, duplicates));
        return found;
    }

    private static Map<FeedFile, FeedGuard.Found> rows(Map<FeedFile, Long> accepted) {
        Map<FeedFile, FeedGuard.Found> rows = new EnumMap<>(FeedFile.class);
        accepted.forEach((file, number) -> rows.put(file, new FeedGuard.Found(number, number, 0)));
        return rows;
    }

    private static void check(Map<FeedFile, Long> now, Map<FeedFile, Long> before, long mirrored, long gone) throws FeedRefused {
        FeedGuard.check(rows(now), before, mirrored, gone, FeedGuard.Limits.USUAL);
    }

    private static AbstractThrowableAssert<?, ?> refused(Map<FeedFile, Long> now, Map<FeedFile, Long> before, long mirrored, long gone) {
        return assertThatThrownBy(() -> check(now, before, mirrored, gone)).isInstanceOf(FeedRefused.class);
    }

    private static Map<FeedFile, Long> accepted(long contracts, long invoices, long receipts) {
        return Map.of(FeedFile.CONTRACTS, contracts, FeedFile.INVOICES, invoices, FeedFile.RECEIPTS, receipts);
    }
}
