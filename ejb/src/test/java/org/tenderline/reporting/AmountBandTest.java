package org.tenderline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountBandTest {

    @ParameterizedTest
    @CsvSource({"0.01, UNDER_2M", "1999999.99, UNDER_2M", "2000000.00, FROM_2M_TO_5M", "4999999.99, FROM_2M_TO_5M",
            "5000000.00, FROM_5M_TO_10M", "9999999.99, FROM_5M_TO_10M", "10000000.00, FROM_10M_TO_50M", "49999999.99, FROM_10M_TO_50M",
            "50000000.00, FROM_50M", "9999999999999999.99, FROM_50M"})
    void aBandHoldsItsLowerBound(BigDecimal amount, AmountBand band) {
        assertThat(AmountBand.of(amount)).isEqualTo(band);
    }

    @Test
    void theBandsHaveNoGap() {
        for (int next = 1; next < AmountBand.values().length; next++) {
            assertThat(AmountBand.values()[next].lower()).isEqualTo(AmountBand.values()[next - 1].upper());
        }
    }

    @Test
    void sqlSaysTheSame() {
        assertThat(AmountBand.sql("x")).isEqualTo("CASE WHEN x < 2000000.00 THEN 'UNDER_2M' WHEN x < 5000000.00 THEN 'FROM_2M_TO_5M'"
                + " WHEN x < 10000000.00 THEN 'FROM_5M_TO_10M' WHEN x < 50000000.00 THEN 'FROM_10M_TO_50M' ELSE 'FROM_50M' END");
    }
}
