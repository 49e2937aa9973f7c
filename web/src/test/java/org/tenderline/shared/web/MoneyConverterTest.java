package org.tenderline.shared.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

import static org.assertj.core.api.Assertions.assertThat;

class MoneyConverterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1,234,567.8|1234567.80", "100|100.00", "\uFF11\uFF12\uFF0C\uFF10\uFF10\uFF10.5|12000.50", "\u00A5 99.99|99.99", "-3.1|-3.10",
        "1.100|1.10"})
    void readsWhatPeopleType(String typed, BigDecimal amount) {
        assertThat(MoneyConverter.parse(typed)).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1.234", "1e30", "NaN", "12345678901234567", "1.2.3", "--1", "0x10", "=1+1"})
    void refusesWhatIsNoAmount(String typed) {
        assertThat(MoneyConverter.parse(typed)).isNull();
    }
}
