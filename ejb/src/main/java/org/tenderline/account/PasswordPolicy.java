package org.tenderline.account;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.tenderline.shared.Violations;

/**
 * What a password must be like.
 *
 * @param minimumLength in characters
 * @param classes       how many of lower case, upper case, digits and others must appear
 */
record PasswordPolicy(int minimumLength, int classes) {

    static final int MAXIMUM_LENGTH = 128;

    /** Beginnings that guessers try first; matched after folding the usual substitutions. */
    private static final Set<String> COMMON = Set.of("password", "passwort", "passw0rd", "qwerty", "qwertyuiop", "1qaz2wsx", "admin", "administrator",
            "welcome", "letmein", "iloveyou", "woaini", "abc123", "abcd1234", "a123456", "123456", "12345678", "1234567890", "111111", "000000",
            "changeme", "tenderline#2026");

    /** Refuses with 400 naming {@code field}. */
    void check(String field, String password, String username) {
        Violations violations = new Violations().required(field, password);
        if (violations.isEmpty()) {
            int length = password.codePointCount(0, password.length());
            violations.check(length >= minimumLength, field, "PASSWORD_TOO_SHORT", minimumLength)
                    .maximumLength(field, password, MAXIMUM_LENGTH)
                    .check(classesOf(password) >= classes, field, "PASSWORD_TOO_SIMPLE", classes)
                    .check(!holdsName(password, username), field, "PASSWORD_HOLDS_NAME")
                    .check(!common(password), field, "PASSWORD_TOO_COMMON");
        }
        violations.throwIfAny();
    }

    private static long classesOf(String password) {
        IntPredicate other = character -> !Character.isLowerCase(character) && !Character.isUpperCase(character) && !Character.isDigit(character);
        return Stream.<IntPredicate>of(Character::isLowerCase, Character::isUpperCase, Character::isDigit, other)
                .filter(type -> password.codePoints().anyMatch(type)).count();
    }

    private static boolean holdsName(String password, String username) {
        String folded = fold(password);
        return Stream.concat(Stream.of(username), Stream.of(username.split("[._@-]")))
                .filter(part -> part.length() >= 4).anyMatch(part -> folded.contains(fold(part)));
    }

    /** A common word with something short around it is as easily guessed as the word. */
    private static boolean common(String password) {
        String folded = fold(password).replace('@', 'a').replace('0', 'o').replace('$', 's');
        String plain = fold(password);
        return List.of(folded, plain).stream().anyMatch(form -> COMMON.stream().anyMatch(word -> form.contains(word) && form.length() - word.length() < 8))
                || plain.codePoints().distinct().count() < 5;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
