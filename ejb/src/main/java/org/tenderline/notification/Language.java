package org.tenderline.notification;

import java.util.Locale;

/** The languages people are told in. */
public enum Language {
    ZH, EN;

    public static Language of(Locale locale) {
        return "en".equals(locale.getLanguage()) ? EN : ZH;
    }
}
