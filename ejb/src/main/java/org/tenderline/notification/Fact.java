package org.tenderline.notification;

import java.io.Serializable;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** A value of an event as each language words it. */
public record Fact(String chinese, String english) implements Serializable {

    public Fact {
        chinese = chinese == null ? "" : chinese;
        english = english == null ? "" : english;
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
