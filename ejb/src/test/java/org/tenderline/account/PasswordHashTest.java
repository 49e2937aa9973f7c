package org.tenderline.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void matchesItsOwnPasswordOnly() {
        String hash = PasswordHash.of("Quiet-River-42");
        assertThat(PasswordHash.matches("Quiet-River-42", hash)).isTrue();
        assertThat(PasswordHash.matches("quiet-river-42", hash)).isFalse();
        assertThat(PasswordHash.matches("", hash)).isFalse();
    }

    @Test
    void isSaltedAndSlow() {
        assertThat(PasswordHash.of("same")).isNotEqualTo(PasswordHash.of("same")).startsWith("pbkdf2-sha256$600000$").doesNotContain("same");
    }

    @Test
    void takesComposedAndDecomposedLettersAsOne() {
        assertThat(PasswordHash.matches("Cafe\u0301-Quiet-42", PasswordHash.of("Caf\u00e9-Quiet-42"))).isTrue();
    }
}
