package org.tenderline.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Row 13.4: metrics for the monitoring only")
class MetricsFilterTest {

    @Test
    void onlyNamedPeersThatAskThemselves() {
        List<String> monitoring = MetricsFilter.addresses(" 10.0.0.5, 10.0.0.6 ");
        assertThat(MetricsFilter.open("10.0.0.6", false, monitoring)).isTrue();
        assertThat(MetricsFilter.open("10.0.0.7", false, monitoring)).isFalse();
        assertThat(MetricsFilter.open("127.0.0.1", false, monitoring)).as("named addresses replace this machine").isFalse();
        assertThat(MetricsFilter.open("10.0.0.6", true, monitoring)).as("a proxy at a named address").isFalse();
    }

    @Test
    void withoutASettingThisMachineAlone() {
        assertThat(MetricsFilter.open("127.0.0.1", false, MetricsFilter.addresses(null))).isTrue();
        assertThat(MetricsFilter.open("0:0:0:0:0:0:0:1", false, MetricsFilter.addresses(" "))).isTrue();
        assertThat(MetricsFilter.open("192.168.1.1", false, MetricsFilter.addresses(null))).isFalse();
    }
}
