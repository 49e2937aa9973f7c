package org.tenderline.notification;

import jakarta.mail.MessagingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The status code a mail server answered with, read from the failure: the classes that hold it belong to the mail implementation, which an
 * application does not see.
 *
 * @param code three digits; null if the server did not answer
 */
record SmtpAnswer(String code) {

    private static final Pattern CODE = Pattern.compile("^\\s*([2345]\\d\\d)[ -]");
    private static final int DEEPEST = 10;

    static SmtpAnswer of(MessagingException failure) {
        Exception cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            Matcher matcher = CODE.matcher(cause.getMessage() == null ? "" : cause.getMessage());
            if (matcher.find()) {
                return new SmtpAnswer(matcher.group(1));
            }
            cause = cause instanceof MessagingException messaging ? messaging.getNextException() : null;
        }
        return new SmtpAnswer(null);
    }

    /** Whether the same letter would be refused again. */
    boolean forGood() {
        return code != null && code.startsWith("5");
    }
}
