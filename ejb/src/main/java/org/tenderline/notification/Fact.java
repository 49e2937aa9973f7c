package org.tenderline.notification;

import java.io.Serializable;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * A value of an event as each language words it, or a person, whose name is looked up afterwards and costs the change no query.
 *
 * @param personId null for words
 */
public record Fact(String chinese, String english, Long personId) implements Serializable {

    public Fact {
        chinese = chinese == null ? "" : chinese;
        english = english == null ? "" : english;
    }

    public Fact(String chinese, String english) {
        this(chinese, english, null);
    }

    /** Nothing for null. */
    public static Fact person(Long id) {
        return new Fact("", "", id);
    }

    /** The same in both languages. */
    public static Fact of(Object value) {
        String text = value == null ? "" : value.toString();
        return new Fact(text, text);
    }

    public static Fact amount(BigDecimal amount) {
        return of(amount == null ? "" : new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount));
    }

    public String in(Language language) {
        return language == Language.EN ? english : chinese;
    }
}
