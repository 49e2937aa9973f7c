package org.tenderline.shared.api;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Failures;
import org.tenderline.shared.Status;
import org.tenderline.shared.Violation;

/** Makes a {@link Problem} of whatever was thrown. What nobody foresaw shows an event id only; the log holds the rest under it. */
final class Problems {

    private static final String UNAVAILABLE = "DATABASE_UNAVAILABLE";
    private static final Map<Integer, String> CODES = Map.of(400, "VALIDATION", 401, "UNAUTHENTICATED", 403, "FORBIDDEN", 404, "NOT_FOUND",
            405, "METHOD_NOT_ALLOWED", 406, "NOT_ACCEPTABLE", 413, "TOO_LARGE", 415, "UNSUPPORTED_MEDIA_TYPE");

    private Problems() {
    }

    static Problem of(Throwable thrown, Locale locale) {
        ErrorTexts texts = ErrorTexts.of(locale);
        BusinessException refusal = Failures.cause(thrown, BusinessException.class);
        if (refusal != null) {
            return refused(refusal, texts);
        }
        ConstraintViolationException invalid = Failures.cause(thrown, ConstraintViolationException.class);
        if (invalid != null) {
            return problem(400, "VALIDATION", texts, invalid.getConstraintViolations().stream().map(Problems::field).toList());
        }
        if (Failures.cause(thrown, JsonException.class) != null || Failures.cause(thrown, JsonbException.class) != null) {
            return problem(400, "VALIDATION", texts, Problem.Field.of(List.of(Violation.of("body", "BAD_JSON")), texts));
        }
        Optional<BusinessException> foreseen = Failures.foreseen(thrown);
        if (foreseen.isPresent()) {
            return refused(foreseen.get(), texts);
        }
        WebApplicationException http = Failures.cause(thrown, WebApplicationException.class);
        if (http != null && http.getResponse().getStatus() < 500) {
            int status = badParameter(http) ? 400 : http.getResponse().getStatus();
            return problem(status, CODES.getOrDefault(status, "HTTP_" + status), texts, List.of());
        }
        return refused(Failures.refusal(thrown), texts);
    }

    private static Problem refused(BusinessException refusal, ErrorTexts texts) {
        Object[] arguments = refusal.arguments().toArray();
        return new Problem(type(refusal.code()), texts.title(refusal.status().http()), refusal.status().http(), refusal.code(),
                texts.error(refusal.code(), arguments), Problem.Field.of(refusal.violations(), texts));
    }

    private static Problem problem(int status, String code, ErrorTexts texts, List<Problem.Field> fields) {
        return new Problem(type(code), texts.title(status), status, code, texts.error(code), fields);
    }

    private static String type(String code) {
        return "urn:tenderline:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Problem.Field field(ConstraintViolation<?> violation) {
        String name = "";
        for (Path.Node node : violation.getPropertyPath()) {
            name = node.getName() == null ? name : node.getName();
        }
        String code = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName().toUpperCase(Locale.ROOT);
        return new Problem.Field(name, code, violation.getMessage());
    }

    /** The platform answers a query parameter it cannot convert with 404, which would hide the mistake. */
    private static boolean badParameter(WebApplicationException thrown) {
        String kind = thrown.getClass().getSimpleName();
        return kind.equals("QueryParamException") || kind.equals("HeaderParamException") || kind.equals("FormParamException");
    }

    static Problem unavailable(Locale locale) {
        return of(new BusinessException(UNAVAILABLE, Status.UNAVAILABLE), locale);
    }

    static Problem unauthenticated(Locale locale) {
        return of(new BusinessException("UNAUTHENTICATED", Status.UNAUTHENTICATED), locale);
    }
}
