package org.tenderline.alert;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.tenderline.notification.Fact;

/** Words that letters use for kinds of documents, outcomes and who decided, in both languages. */
final class Words {

    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Words() {
    }

    static Fact of(String key) {
        return new Fact(word(key, Locale.ROOT), word(key, Locale.ENGLISH));
    }

    /** Who did it, and for whom: "A for B". */
    static Fact person(Long id, Long onBehalfOfId) {
        return onBehalfOfId == null ? Fact.person(id) : of("person.onBehalfOf").naming(id, onBehalfOfId);
    }

    private static String word(String key, Locale locale) {
        try {
            return ResourceBundle.getBundle("org.tenderline.alert.words", locale, Words.class.getClassLoader(), NO_FALLBACK).getString(key);
        } catch (MissingResourceException unknown) {
            return key.substring(key.indexOf('.') + 1);
        }
    }
}
