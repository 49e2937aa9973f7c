package org.tenderline.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violation;

@DisplayName("H1: what a deposit request must say")
class DepositRequestTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Test
    void aCompleteOneIsTaken() {
        assertThatCode(() -> request("100000.00", "6222 0210-0112 3456", DAY.plusDays(90), Instrument.TRANSFER).checked(DAY))
                .doesNotThrowAnyException();
    }

    @Test
    void everyMissingFieldIsNamedAtOnce() {
        DepositRequest empty = new DepositRequest(null, " ", null, null, "", null, null, false, null);
        assertThat(refused(empty)).containsExactlyInAnyOrder("amount", "payee", "bank", "account", "purpose", "payBy", "returnExpectedOn",
                "instrument");
    }

    @Test
    void amountIsAboveZeroWithTwoDecimalsAtMost() {
        assertThat(refused(request("0", "62220210", DAY, Instrument.TRANSFER))).containsExactly("amount");
        assertThat(refused(request("-1", "62220210", DAY, Instrument.TRANSFER))).containsExactly("amount");
        assertThat(refused(request("1.005", "62220210", DAY, Instrument.TRANSFER))).containsExactly("amount");
        assertThat(refused(request("1e30", "62220210", DAY, Instrument.TRANSFER))).containsExactly("amount");
    }

    @Test
    void accountHasDigitsLettersAndSingleSeparators() {
        for (String bad : List.of("账号一二三", "62220210;", "6222  0210", "-62220210", "1".repeat(41))) {
            assertThat(refused(request("1", bad, DAY, Instrument.TRANSFER))).as(bad).containsExactly("account");
        }
    }

    @Test
    void guaranteesNeedNoAccount() {
        assertThatCode(() -> request("1", null, DAY, Instrument.GUARANTEE).checked(DAY)).doesNotThrowAnyException();
        assertThat(refused(request("1", null, DAY, Instrument.DRAFT))).containsExactly("account");
    }

    @Test
    void itDoesNotComeBackBeforeItIsPaid() {
        assertThat(refused(request("1", "62220210", DAY.minusDays(1), Instrument.TRANSFER))).containsExactly("returnExpectedOn");
    }

    @Test
    void aboveTwoPercentOfTheEstimateWarns() {
        BigDecimal estimate = new BigDecimal("5000000.00");
        assertThat(LegalCeiling.exceededBy(new BigDecimal("100000.00"), estimate)).isFalse();
        assertThat(LegalCeiling.exceededBy(new BigDecimal("100000.01"), estimate)).isTrue();
    }

    @Test
    void aPaymentIsNotDueBeforeItIsAskedFor() {
        DepositRequest due = request("1", "62220210", DAY, Instrument.TRANSFER);
        assertThatCode(() -> due.checked(DAY)).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(BusinessException.class, () -> due.checked(DAY.plusDays(1))).violations())
                .containsExactly(Violation.of("payBy", "IN_THE_PAST"));
    }

    @Test
    void namesAreOfOneLine() {
        DepositRequest broken = new DepositRequest(BigDecimal.ONE, "甲\n乙", "中国\u2028银行", "62220210", "第一行\n第二行", DAY, DAY, false, Instrument.TRANSFER);
        assertThat(refused(broken)).containsExactly("payee", "bank");
    }

    private static DepositRequest request(String amount, String account, LocalDate returnExpectedOn, Instrument instrument) {
        return new DepositRequest(new BigDecimal(amount), "某省招标有限公司", "中国银行南京分行", account, "投标保证金", DAY, returnExpectedOn, false,
                instrument);
    }

    private static List<String> refused(DepositRequest request) {
        return catchThrowableOfType(BusinessException.class, () -> request.checked(DAY)).violations().stream().map(Violation::field).toList();
    }
}
