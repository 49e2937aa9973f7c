package org.tenderline.shared;

import jakarta.ejb.ApplicationException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * A refusal with a stable code. Rolls the transaction back, so nothing is saved by half.
 *
 * <p>Carries no text: the door that shows it looks {@code error.<code>} up in the reader's language.
 */
@ApplicationException(rollback = true)
public class BusinessException extends RuntimeException {

    private final String code;
    private final Status status;
    private final List<Serializable> arguments;
    private final List<Violation> violations;

    public BusinessException(String code, Status status, Serializable... arguments) {
        this(code, status, List.of(), arguments);
    }

    public BusinessException(String code, Status status, List<Violation> violations, Serializable... arguments) {
        super(code + (violations.isEmpty() ? "" : " " + violations), null, false, true);
        this.code = code;
        this.status = status;
        this.violations = List.copyOf(violations);
        this.arguments = Arrays.asList(arguments);
    }

    /** 422: the request is well formed, but a business rule or the record's state forbids it. */
    public static BusinessException rule(String code, Serializable... arguments) {
        return new BusinessException(code, Status.RULE, arguments);
    }

    /** 422 that names the field it is about. */
    public static BusinessException rule(String code, Violation violation, Serializable... arguments) {
        return new BusinessException(code, Status.RULE, List.of(violation), arguments);
    }

    /** 409: somebody else was first. */
    public static BusinessException conflict(String code, Serializable... arguments) {
        return new BusinessException(code, Status.CONFLICT, arguments);
    }

    /** 404: it does not exist, or the caller may not see it; the two never differ. */
    public static BusinessException notFound() {
        return new BusinessException("NOT_FOUND", Status.NOT_FOUND);
    }

    public static BusinessException forbidden() {
        return new BusinessException("FORBIDDEN", Status.FORBIDDEN);
    }

    /** The same refusal for a page on which the field has a name of its own. */
    public BusinessException shownAt(String field, String shownAs) {
        List<Violation> renamed = violations.stream()
                .map(violation -> violation.field().equals(field) ? new Violation(shownAs, violation.code(), violation.arguments()) : violation).toList();
        return new BusinessException(code, status, renamed, arguments.toArray(Serializable[]::new));
    }

    public String code() {
        return code;
    }

    public Status status() {
        return status;
    }

    public List<Serializable> arguments() {
        return arguments;
    }

    public List<Violation> violations() {
        return violations;
    }
}
