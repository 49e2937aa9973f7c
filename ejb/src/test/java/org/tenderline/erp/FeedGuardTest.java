package org.tenderline.erp;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I3: nothing, a fall of more than 20 %, many repeated keys, and a rise where one is limited, stop the run")
class FeedGuardTest {

    private static final Map<FeedFile, Long> BEFORE = accepted(1000, 1000, 1000);
    private static final FeedGuard.Limits HALF_AS_MUCH_AGAIN = new FeedGuard.Limits(OptionalLong.of(50), 20);

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
    void aRiseIsLimitedByAParameterOnly() throws FeedRefused {
        FeedGuard.check(rows(accepted(9000, 9000, 9000)), BEFORE, 1000, 0, FeedGuard.Limits.USUAL);
        FeedGuard.check(rows(accepted(1500, 1500, 1500)), BEFORE, 1000, 0, HALF_AS_MUCH_AGAIN);
        rises(accepted(1501, 1500, 1500)).hasMessageContaining("GUARD_ROWS_ROSE [contracts.csv, 1000, 1501, 50]");
        rises(accepted(1500, 1501, 1500)).hasMessageContaining("GUARD_ROWS_ROSE [invoices.csv");
        rises(accepted(1500, 1500, 2000)).hasMessageContaining("GUARD_ROWS_ROSE [receipts.csv");
    }

    @Test
    void whatFollowsNothingIsNoRise() throws FeedRefused {
        FeedGuard.check(rows(accepted(1000, 1000, 1000)), accepted(1000, 1000, 0), 1000, 0, HALF_AS_MUCH_AGAIN);
    }

    @Test
    void aFifthOfRepeatedKeysPassesOneRowMoreDoesNotEvenInTheFirstFeed() {
        assertThatCode(() -> FeedGuard.check(found(200), Map.of(), 0, 0, FeedGuard.Limits.USUAL)).doesNotThrowAnyException();
        assertThatThrownBy(() -> FeedGuard.check(found(201), Map.of(), 0, 0, FeedGuard.Limits.USUAL))
            .hasMessageContaining("GUARD_DUPLICATES [invoices.csv, 201, 1000, 20]");
    }

    @Test
    void moreRepeatedKeysMayBeUsual() throws FeedRefused {
        FeedGuard.check(found(500), Map.of(), 0, 0, new FeedGuard.Limits(OptionalLong.empty(), 50));
    }

    private static AbstractThrowableAssert<?, ?> rises(Map<FeedFile, Long> now) {
        return assertThatThrownBy(() -> FeedGuard.check(rows(now), BEFORE, 1000, 0, HALF_AS_MUCH_AGAIN)).isInstanceOf(FeedRefused.class);
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
