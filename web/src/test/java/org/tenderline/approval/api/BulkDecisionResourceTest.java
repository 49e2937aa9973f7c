package org.tenderline.approval.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenderline.approval.Action;
import org.tenderline.approval.BulkLine;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Status;
import org.tenderline.shared.Violation;

class BulkDecisionResourceTest {

    @Test
    void aLineNamesTheFieldThatWasRefused() {
        BulkDecisionResource.Result refused = result(
                new BusinessException("VALIDATION", Status.VALIDATION, List.of(Violation.of("comment", "REQUIRED"))));
        assertThat(refused.code()).isEqualTo("VALIDATION");
        assertThat(refused.violations()).singleElement().satisfies(field -> {
            assertThat(field.field()).isEqualTo("comment");
            assertThat(field.code()).isEqualTo("REQUIRED");
            assertThat(field.message()).isNotBlank().doesNotContain("REQUIRED");
        });
        assertThat(result(BusinessException.notFound()).violations()).isNull();
        assertThat(result(null).violations()).isNull();
    }

    private static BulkDecisionResource.Result result(BusinessException refusal) {
        return Caller.runAs(Caller.system("test"), () -> BulkDecisionResource.Result.of(new BulkLine(1L, refusal), Action.APPROVE));
    }
}
