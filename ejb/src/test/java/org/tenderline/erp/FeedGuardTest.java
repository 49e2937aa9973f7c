package org.tenderline.erp;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I3: nothing or a fall of more than 20 % stops the run")
class FeedGuardTest {

    private static final Map<FeedFile, Long> BEFORE = accepted(1000, 1000, 1000);

    @Test
    void theFirstFeedPassesUnlessAFileIsEmpty() {
        assertThatCode(() -> FeedGuard.check(accepted(1, 1, 1), Map.of(), 0, 0)).doesNotThrowAnyException();
        refused(accepted(10, 0, 10), Map.of(), 0, 0).hasMessageContaining("GUARD_NONE_ACCEPTED").hasMessageContaining("invoices.csv");
    }

    @Test
    void exactlyTwentyPercentPasses() {
        assertThatCode(() -> FeedGuard.check(accepted(800, 800, 800), BEFORE, 1000, 200)).doesNotThrowAnyException();
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

    private static AbstractThrowableAssert<?, ?> refused(Map<FeedFile, Long> now, Map<FeedFile, Long> before, long mirrored, long gone) {
        return assertThatThrownBy(() -> FeedGuard.check(now, before, mirrored, gone)).isInstanceOf(FeedRefused.class);
    }

    private static Map<FeedFile, Long> accepted(long contracts, long invoices, long receipts) {
        return Map.of(FeedFile.CONTRACTS, contracts, FeedFile.INVOICES, invoices, FeedFile.RECEIPTS, receipts);
    }
}
