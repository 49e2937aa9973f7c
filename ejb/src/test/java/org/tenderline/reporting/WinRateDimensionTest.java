package org.tenderline.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tenderline.shared.BusinessException;

class WinRateDimensionTest {

    @Test
    void dimensionsAreKnownByTheirWord() {
        assertThat(WinRateDimension.of("amountBand")).isEqualTo(WinRateDimension.AMOUNT_BAND);
        assertThatThrownBy(() -> WinRateDimension.of("colour")).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> WinRateDimension.of(null)).isInstanceOf(BusinessException.class);
    }
}
