package org.tenderline.notification;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tenderline.shared.Violations;

/**
 * A subject and a body with placeholders, {@code {title}}. A line whose placeholders are all empty is left out.
 *
 * @param subject one line; null where the channel has none
 */
public record Wording(String subject, String body) implements Serializable {

    /** What every template may mention besides the facts of its kind. */
    public static final Set<String> COMMON = Set.of("person", "link");

    static final int MAXIMUM_SUBJECT = 200;
    static final int MAXIMUM_BODY = 2_000;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_]*)}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");
    private static final int MAXIMUM_VALUE = 200;

    /** Fills the placeholders in; what has none, or a value that is no more than blanks, becomes nothing. */
    public Wording filled(Map<String, String> values) {
        return new Wording(subject == null ? null : cut(oneLine(filled(subject, values)), MAXIMUM_SUBJECT),
                cut(body.lines().filter(line -> !idle(line, values)).map(line -> filled(line, values)).collect(Collectors.joining("\n")), MAXIMUM_BODY));
    }

    /** Refuses what is missing, too long or mentions what its kind does not know. */
    void check(boolean titled, Set<String> known, Violations violations) {
        if (titled) {
            violations.text("subject", subject, MAXIMUM_SUBJECT).check(subject == null || !CONTROL.matcher(subject).find(), "subject", "ONE_LINE");
            unknown(subject, known, "subject", violations);
        }
        violations.text("body", body, MAXIMUM_BODY);
        unknown(body, known, "body", violations);
    }

    private static void unknown(String text, Set<String> known, String field, Violations violations) {
        Set<String> unknown = new TreeSet<>(placeholders(text));
        unknown.removeAll(known);
        violations.check(unknown.isEmpty(), field, "UNKNOWN_PLACEHOLDER", unknown.isEmpty() ? "" : "{" + String.join("} {", unknown) + "}");
    }

    private static Set<String> placeholders(String text) {
        return text == null ? Set.of() : PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static boolean idle(String line, Map<String, String> values) {
        Set<String> names = placeholders(line);
        return !names.isEmpty() && names.stream().allMatch(name -> value(name, values).isEmpty());
    }

    private static String filled(String text, Map<String, String> values) {
        return filled(text, name -> value(name, values));
    }

    /** Values are not looked into: a brace in one stays a brace. */
    static String filled(String text, UnaryOperator<String> value) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
    }

    private static String value(String name, Map<String, String> values) {
        String value = oneLine(values.getOrDefault(name, ""));
        return name.equals("link") ? value : cut(value, MAXIMUM_VALUE);
    }

    private static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length ? text : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
    }

    /** No value may end a line, and with it a header. */
    static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }
}
