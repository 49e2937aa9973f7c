package org.tenderline.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void believesTheHeaderOfATrustedProxyOnly() {
        assertThat(ClientAddress.of("10.0.0.1", "203.0.113.9", List.of("10.0.0.1"))).isEqualTo("203.0.113.9");
        assertThat(ClientAddress.of("198.51.100.7", "203.0.113.9", List.of("10.0.0.1"))).isEqualTo("198.51.100.7");
        assertThat(ClientAddress.of("198.51.100.7", null, List.of("198.51.100.7"))).isEqualTo("198.51.100.7");
    }

    @Test
    void takesWhatTheProxySawAndNotWhatTheClientWrote() {
        assertThat(ClientAddress.of("10.0.0.1", "1.2.3.4, 203.0.113.9", List.of("10.0.0.1"))).isEqualTo("203.0.113.9");
        assertThat(ClientAddress.of("10.0.0.1", "<script>", List.of("10.0.0.1"))).isEqualTo("10.0.0.1");
    }
}
