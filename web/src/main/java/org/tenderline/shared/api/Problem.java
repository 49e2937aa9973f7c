package org.tenderline.shared.api;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.tenderline.shared.Violation;

/** A refusal as the reader gets it: problem details (RFC 9457) with a stable code. */
public record Problem(String type, String title, int status, String code, String detail, List<Field> violations) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** One refused field. */
    public record Field(String field, String code, String message) {

        public static List<Field> of(List<Violation> violations, ErrorTexts texts) {
            return violations.stream().map(violation -> new Field(violation.field(), violation.code(),
                    texts.violation(violation.code(), violation.arguments().toArray()))).toList();
        }
    }

    Response response() {
        Response.ResponseBuilder answer = Response.status(status).type(MEDIA_TYPE + ";charset=UTF-8").entity(Json.text(this));
        if (status == 401) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        return answer.build();
    }
}
