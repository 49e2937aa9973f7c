package org.tenderline.shared;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the refused fields of one command, so that a person sees all of them at once.
 *
 * <p>Ends in 400 {@code VALIDATION}. Lengths count code points, as people count characters.
 */
public final class Violations {

    private final List<Violation> found = new ArrayList<>();

    public Violations required(String field, Object value) {
        boolean missing = value == null || value instanceof String text && text.isBlank();
        return check(!missing, field, "REQUIRED");
    }

    public Violations maximumLength(String field, String value, int length) {
        return check(value == null || value.codePointCount(0, value.length()) <= length, field, "TOO_LONG", length);
    }

    /** Required text of at most {@code length} characters. */
    public Violations text(String field, String value, int length) {
        return required(field, value).maximumLength(field, value, length);
    }

    /** Required text of one line: a name with a line break would break lists, letters and exports. */
    public Violations line(String field, String value, int length) {
        return text(field, value, length).oneLine(field, value);
    }

    /** Optional text without line breaks and other control characters. */
    public Violations oneLine(String field, String value) {
        return check(value == null || value.codePoints().noneMatch(Violations::breaksLine), field, "BAD_CHARACTERS");
    }

    private static boolean breaksLine(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** A required amount in CNY above zero that fits DECIMAL(18,2). */
    public Violations positiveAmount(String field, BigDecimal value) {
        if (value == null) {
            return required(field, null);
        }
        return check(value.signum() > 0, field, "NOT_POSITIVE").amount(field, value);
    }

    /** An optional amount that fits DECIMAL(18,2). */
    public Violations amount(String field, BigDecimal value) {
        return check(value == null || Money.fits(value), field, "BAD_AMOUNT");
    }

    /** Adds a violation when {@code valid} is false; the first one of a field counts. */
    public Violations check(boolean valid, String field, String code, Serializable... arguments) {
        if (!valid && found.stream().noneMatch(other -> other.field().equals(field))) {
            found.add(Violation.of(field, code, arguments));
        }
        return this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new BusinessException("VALIDATION", Status.VALIDATION, found);
        }
    }
}
