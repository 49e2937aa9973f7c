package org.tenderline.shared.api;

import java.util.Locale;
import org.tenderline.shared.i18n.Texts;

/** The texts of refusals in one language, for every door; a code nobody wrote a text for comes back as itself. */
public record ErrorTexts(Texts texts) {

    public static ErrorTexts of(Locale locale) {
        return new ErrorTexts(Texts.of(locale));
    }

    public String title(int status) {
        return texts.text("problem." + status);
    }

    public String error(String code, Object... arguments) {
        return texts.text("error." + code, arguments);
    }

    public String violation(String code, Object... arguments) {
        return texts.text("violation." + code, arguments);
    }
}
