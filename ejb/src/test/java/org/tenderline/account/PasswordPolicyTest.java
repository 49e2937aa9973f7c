package org.tenderline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderline.shared.BusinessException;

/** What a password must be like (A4). */
class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy(12, 3);

    @ParameterizedTest
    @ValueSource(strings = {"Quiet-River-42", "correct Horse 7 battery", "投标管理系统Abc123中文密码", "xY7!xY7!xY7z"})
    void takesLongMixedOnes(String password) {
        policy.check("new", password, "sales1.dwhz");
    }

    @ParameterizedTest
    @CsvSource({"Short-7x, PASSWORD_TOO_SHORT", "alllowercaseletters, PASSWORD_TOO_SIMPLE",
        "Sales1.dwhz-77, PASSWORD_HOLDS_NAME", "My-DWHZ-year-7, PASSWORD_HOLDS_NAME", "Password#123, PASSWORD_TOO_COMMON",
        "P@ssw0rd-12x, PASSWORD_TOO_COMMON", "Tenderline#2026, PASSWORD_TOO_COMMON", "Aa1!Aa1!Aa1!, PASSWORD_TOO_COMMON", "'', REQUIRED"})
    void refusesTheRest(String password, String code) {
        BusinessException refusal = catchThrowableOfType(BusinessException.class, () -> policy.check("new", password, "sales1.dwhz"));
        assertThat(refusal.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("new");
            assertThat(violation.code()).isEqualTo(code);
        });
    }

    @Test
    void countsCharactersNotCodeUnits() {
        BusinessException refusal = catchThrowableOfType(BusinessException.class, () -> policy.check("new", "😀😀😀😀😀Aa1b", "x"));
        assertThat(refusal.violations().get(0).code()).isEqualTo("PASSWORD_TOO_SHORT");
    }
}
