package org.tenderline.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PackedRowsTest {

    @Test
    void comesBackAsItWent() {
        List<List<String>> rows = List.of(List.of("HT-1", "", "𠮷\u0000\n,\""), List.of("长".repeat(200), " ", "1.00"));
        assertThat(PackedRows.unpack(PackedRows.pack(rows), 3)).isEqualTo(rows);
        assertThat(PackedRows.keys(PackedRows.pack(rows))).containsExactly("HT-1", "长".repeat(200));
    }
}
