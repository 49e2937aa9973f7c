package org.tenderline.shared.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.tenderline.security.command.FirstAnswer;
import org.tenderline.security.command.FirstAnswers;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Status;
import org.tenderline.shared.TransientFailure;
import org.tenderline.shared.Violation;

/**
 * Runs a command of the API in one transaction and, when it carries an {@code Idempotency-Key}, only once: the answer is kept in that
 * same transaction, and a repeat within a day gets it again, byte for byte (L4). A refusal by a rule is an answer too.
 */
@ApplicationScoped
public class Commands {

    private static final String HEADER = "Idempotency-Key";

    @Inject
    private HttpServletRequest request;

    @Inject
    private FirstAnswers answers;

    /**
     * @param status  of the answer when the command succeeds
     * @param command does it and returns what is written as JSON, still inside the transaction; null for an empty answer
     */
    public Response once(int status, Supplier<?> command) {
        Supplier<FirstAnswer> answer = () -> new FirstAnswer(status, text(command.get()));
        String key = request.getHeader(HEADER);
        if (key == null) {
            return response(TransientFailure.retry(() -> answers.inTransaction(answer)));
        }
        String checked = checked(key);
        String fingerprint = fingerprint();
        try {
            return response(TransientFailure.retry(() -> answers.once(checked, fingerprint, answer)));
        } catch (BusinessException refusal) {
            if (refusal.code().equals(FirstAnswers.KEY_REUSED)) {
                throw refusal;
            }
            Problem problem = Problems.of(refusal, ApiLanguage.of(request));
            return response(answers.keep(checked, fingerprint, new FirstAnswer(problem.status(), Json.text(problem))));
        }
    }

    /** The caller's {@code Idempotency-Key}, or one of its own; for a command that is several transactions and remembers each by itself. */
    public String operation() {
        String key = request.getHeader(HEADER);
        return key == null ? UUID.randomUUID().toString() : checked(key);
    }

    /** For a body that is not JSON: what tells one from another, so that a repeat is known. */
    public void bodyIs(String identity) {
        request.setAttribute(BodyKeeper.DIGEST, identity);
    }

    private static String text(Object result) {
        return result == null ? null : Json.text(result);
    }

    private static Response response(FirstAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        if (answer.body() != null) {
            response.entity(answer.body())
                    .type(answer.status() < 400 ? MediaType.APPLICATION_JSON + ";charset=UTF-8" : Problem.MEDIA_TYPE + ";charset=UTF-8");
        }
        return response.build();
    }

    private static String checked(String key) {
        try {
            if (key.length() == 36) {
                return UUID.fromString(key).toString();
            }
        } catch (IllegalArgumentException e) {
            // told below, like a key of the wrong length
        }
        throw new BusinessException("VALIDATION", Status.VALIDATION, List.of(Violation.of(HEADER, "BAD_UUID")));
    }

    private String fingerprint() {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        String what = request.getMethod() + ' ' + request.getRequestURI() + '?' + query + ' ' + request.getAttribute(BodyKeeper.DIGEST);
        return BodyKeeper.digest(what.getBytes(StandardCharsets.UTF_8));
    }
}
