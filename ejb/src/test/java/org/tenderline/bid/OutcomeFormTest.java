package org.tenderline.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Status;

class OutcomeFormTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final BigDecimal PRICE = new BigDecimal("1880000.00");

    private static OutcomeForm form(OutcomeResult result, BigDecimal price, String contractNumber) {
        return new OutcomeForm(DAY, result, price, 1, null, List.of(), List.of(), null, contractNumber);
    }

    private static OutcomeForm with(List<BidderForm> bidders, List<String> reasons) {
        return new OutcomeForm(DAY, OutcomeResult.LOST, PRICE, 2, "甲公司", bidders, reasons, null, null);
    }

    private static List<String> refused(OutcomeForm form) {
        BusinessException refusal = catchThrowableOfType(BusinessException.class, form::validate);
        assertThat(refusal.status()).isEqualTo(Status.VALIDATION);
        return refusal.violations().stream().map(violation -> violation.field() + " " + violation.code()).toList();
    }

    @Test
    void aCompleteOutcomePasses() {
        assertThatCode(() -> form(OutcomeResult.WON, PRICE, "HT-2026-1").validate()).doesNotThrowAnyException();
        assertThatCode(() -> form(OutcomeResult.WON, PRICE, null).validate()).doesNotThrowAnyException();
        assertThatCode(() -> with(List.of(new BidderForm("甲公司", null)), List.of("价格")).validate()).doesNotThrowAnyException();
    }

    @Test
    void everythingMissingIsToldAtOnce() {
        assertThat(refused(new OutcomeForm(null, null, null, null, null, null, null, null, null)))
                .containsExactlyInAnyOrder("openedOn REQUIRED", "result REQUIRED", "ourPrice REQUIRED");
    }

    @Test
    void aPriceIsRequiredUnlessAbandoned() {
        assertThat(refused(form(OutcomeResult.LOST, null, null))).containsExactly("ourPrice REQUIRED");
        assertThatCode(() -> form(OutcomeResult.ABANDONED, null, null).validate()).doesNotThrowAnyException();
        assertThat(refused(form(OutcomeResult.ABANDONED, BigDecimal.ZERO, null))).containsExactly("ourPrice NOT_POSITIVE");
        assertThat(refused(form(OutcomeResult.WON, new BigDecimal("1.001"), null))).containsExactly("ourPrice BAD_AMOUNT");
    }

    @Test
    void onlyAWonBidHasAContract() {
        assertThat(refused(form(OutcomeResult.LOST, PRICE, "HT-1"))).containsExactly("contractNumber ONLY_WHEN_WON");
        assertThat(refused(form(OutcomeResult.WON, PRICE, "9".repeat(41)))).containsExactly("contractNumber TOO_LONG");
    }

    @Test
    void biddersNeedAName() {
        List<BidderForm> bidders = Arrays.asList(new BidderForm("甲", null), new BidderForm(" ", PRICE), null, new BidderForm("乙", BigDecimal.ZERO));
        assertThat(refused(with(bidders, List.of()))).containsExactly("bidders[1].name REQUIRED", "bidders[2].name REQUIRED",
                "bidders[3].price NOT_POSITIVE");
        assertThat(refused(with(Collections.nCopies(101, new BidderForm("甲", null)), List.of()))).containsExactly("bidders TOO_MANY");
    }

    @Test
    void reasonsAreShortLines() {
        assertThat(refused(with(List.of(), Arrays.asList("价格", null, "两\n行")))).containsExactly("reasons[1] REQUIRED", "reasons[2] ONE_LINE");
        assertThat(refused(with(List.of(), Collections.nCopies(21, "价格")))).containsExactly("reasons TOO_MANY");
    }

    @Test
    void aRankIsAPlace() {
        OutcomeForm form = new OutcomeForm(DAY, OutcomeResult.LOST, PRICE, 0, null, List.of(), List.of(), null, null);
        assertThat(refused(form)).containsExactly("ourRank OUT_OF_RANGE");
    }

    @Test
    void aDayOfAnotherCenturyIsAMistake() {
        OutcomeForm form = new OutcomeForm(LocalDate.of(1999, 12, 31), OutcomeResult.LOST, PRICE, 1, null, null, null, null, null);
        assertThat(refused(form)).containsExactly("openedOn TOO_EARLY");
    }
}
