package org.tenderline.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A4: the province of an address, offline")
class PlacesTest {

    private static final Places PLACES = new Places();

    @ParameterizedTest
    @CsvSource({"114.114.114.114,JIANGSU", "219.141.136.10,BEIJING", "202.96.128.86,GUANGDONG", "203.80.96.10,HONG_KONG", "61.31.233.1,TAIWAN",
        "202.175.3.3,MACAO", "8.8.8.8,US", "127.0.0.1,INTRANET", "10.1.2.3,INTRANET", "192.168.1.1,INTRANET", "172.16.0.1,INTRANET",
        "100.64.0.1,INTRANET", "0:0:0:0:0:0:0:1,INTRANET", "fe80::1,INTRANET", "fd12::1,INTRANET", "::ffff:114.114.114.114,JIANGSU"})
    void knows(String address, String place) {
        assertThat(PLACES.of(address)).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource(value = {"2001:db8::1", "''", "NULL", "localhost", "999.1.1.1", "unknown"}, nullValues = "NULL")
    void doesNotGuess(String address) {
        assertThat(PLACES.of(address)).isNull();
    }
}
