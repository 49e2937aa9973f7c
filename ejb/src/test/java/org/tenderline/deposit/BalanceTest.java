package org.tenderline.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Money;

@DisplayName("H3: paid = refunded + converted + forfeited + outstanding")
class BalanceTest {

    private static final BigDecimal APPROVED = Money.of("100000.00");

    private final Balance paid = Balance.NOTHING.pay(APPROVED, APPROVED);

    @Test
    void isPaidInOneGoAndExactly() {
        assertThat(paid.outstanding()).isEqualByComparingTo("100000.00");
        assertRefused("OVER_APPROVED", () -> Balance.NOTHING.pay(APPROVED, Money.of("100000.01")));
        assertRefused("UNDER_APPROVED", () -> Balance.NOTHING.pay(APPROVED, Money.of("99999.99")));
    }

    @Test
    void comesBackInParts() {
        Balance balance = paid.refund(Money.of("30000")).convert(Money.of("20000")).refund(Money.of("50000"));
        assertThat(balance.settled()).isTrue();
        assertThat(balance.refunded()).isEqualByComparingTo("80000");
        assertRefused("OVER_OUTSTANDING", () -> balance.refund(Money.of("0.01")));
    }

    @Test
    void whatIsReservedCannotBeSpentAndComesFreeAgain() {
        Balance reserved = paid.reserve(Money.of("60000"));
        assertThat(reserved.outstanding()).isEqualByComparingTo("100000");
        assertThat(reserved.available()).isEqualByComparingTo("40000");
        assertRefused("OVER_OUTSTANDING", () -> reserved.refund(Money.of("40000.01")));
        assertRefused("OVER_OUTSTANDING", () -> reserved.convert(Money.of("40000.01")));
        assertRefused("OVER_OUTSTANDING", () -> reserved.reserve(Money.of("40000.01")));
        assertThat(reserved.release(Money.of("60000"))).isEqualTo(paid.reserve(Money.of("0.00")));
        assertThat(reserved.forfeit(Money.of("60000")).outstanding()).isEqualByComparingTo("40000");
    }

    @Test
    void nothingPaidIsNotSettled() {
        assertThat(Balance.NOTHING.settled()).isFalse();
        assertRefused("OVER_OUTSTANDING", () -> Balance.NOTHING.refund(Money.of("0.01")));
    }

    @RepeatedTest(300)
    void holdsAfterAnySequenceOfMovements(RepetitionInfo repetition) {
        Random random = new Random(20261121L + repetition.getCurrentRepetition());
        Balance balance = paid;
        for (int step = 0; step < 60; step++) {
            BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(3_000_000), 2);
            Balance before = balance;
            try {
                balance = move(balance, random, amount);
            } catch (BusinessException refused) {
                assertThat(refused.code()).isEqualTo("OVER_OUTSTANDING");
                assertThat(amount).as("seed %s", repetition).isGreaterThan(before.available());
            }
            assertThat(balance.refunded().add(balance.converted()).add(balance.forfeited()).add(balance.outstanding()))
                    .as("seed %s", repetition).isEqualByComparingTo(balance.paid());
            assertThat(balance.available().signum()).as("seed %s", repetition).isNotNegative();
        }
    }

    private static Balance move(Balance balance, Random random, BigDecimal amount) {
        return switch (random.nextInt(5)) {
            case 0 -> balance.refund(amount);
            case 1 -> balance.convert(amount);
            case 2 -> balance.reserve(amount);
            case 3 -> balance.release(balance.reserved());
            default -> balance.forfeit(balance.reserved());
        };
    }

    private static void assertRefused(String code, Runnable movement) {
        assertThatThrownBy(movement::run).isInstanceOf(BusinessException.class)
                .extracting(refusal -> ((BusinessException) refusal).code()).isEqualTo(code);
    }
}
