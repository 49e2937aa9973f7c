package org.tenderline.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.json.JsonException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Status;
import org.tenderline.shared.Violation;

/** Whatever is thrown leaves as problem details that tell what helps, and nothing internal (L4). */
class ProblemsTest {

    @Test
    void keepsCodeStatusAndFieldsOfARefusal() {
        Problem problem = english(new BusinessException("VALIDATION", Status.VALIDATION, List.of(Violation.of("name", "TOO_LONG", 60))));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo("VALIDATION");
        assertThat(problem.type()).isEqualTo("urn:tenderline:problem:validation");
        assertThat(problem.violations()).containsExactly(new Problem.Field("name", "TOO_LONG", "At most 60 characters."));
    }

    @Test
    void speaksTheReadersLanguage() {
        BusinessException refusal = BusinessException.notFound();
        assertThat(Problems.of(refusal, Locale.SIMPLIFIED_CHINESE).title()).isEqualTo("未找到");
        assertThat(english(refusal).title()).isEqualTo("Not found");
    }

    @Test
    void findsTheCauseUnderTheContainersWrapping() {
        assertThat(english(new EJBException(new RuntimeException(new OptimisticLockException())))).extracting(Problem::status, Problem::code)
                .containsExactly(409, "STALE");
        assertThat(english(new IllegalStateException(new JsonException("x")))).extracting(Problem::status, Problem::code)
                .containsExactly(400, "VALIDATION");
        assertThat(english(new EJBException(new RuntimeException(new SQLException("x", "40001", 1213))))).extracting(Problem::status, Problem::code)
                .containsExactly(503, "BUSY");
        assertThat(english(new EJBException(new RuntimeException(new SQLException("x", "08000"))))).extracting(Problem::status, Problem::code)
                .containsExactly(503, "DATABASE_UNAVAILABLE");
    }

    @Test
    void showsAnEventNumberOnlyForWhatNobodyForesaw() {
        Problem problem = english(new IllegalStateException("jdbc:mariadb://10.1.1.1 password=secret"));
        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.detail()).doesNotContain("secret").doesNotContain("jdbc").containsPattern("[0-9a-f]{8}");
        assertThat(problem.violations()).isEmpty();
    }

    private static Problem english(Throwable thrown) {
        return Problems.of(thrown, Locale.ENGLISH);
    }
}
