package org.tenderline.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeySetTest {

    @Test
    void holdsWhatASetWouldHold() {
        Random random = new Random(7);
        KeySet keys = new KeySet();
        Set<String> model = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            String key = "键" + random.nextInt(60_000);
            assertThat(keys.add(key)).isEqualTo(model.add(key));
        }
        assertThat(keys.size()).isEqualTo(model.size());
        for (int i = 0; i < 60_000; i++) {
            assertThat(keys.contains("键" + i)).isEqualTo(model.contains("键" + i));
        }
    }

    @Test
    void everyCharacterCounts() {
        KeySet keys = new KeySet();
        assertThat(List.of("A-1", "a-1", "A-1 ", "", "Ａ-1", "𠮷".repeat(40))).allMatch(keys::add).noneMatch(keys::add);
    }
}
