package org.tenderline.notification;

import java.io.Serializable;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A value of an event as each language words it. People in it are named afterwards, which costs the change no query: their names take the places
 * {@code {0}} and {@code {1}} of the words.
 */
public record Fact(String chinese, String english, List<Long> people) implements Serializable {

    static final String NAME = "{0}";

    public Fact {
        chinese = chinese == null ? "" : chinese;
        english = english == null ? "" : english;
    }

    public Fact(String chinese, String english) {
        this(chinese, english, List.of());
    }

    /** Nothing for null. */
    public static Fact person(Long id) {
        return id == null ? of("") : of(NAME).naming(id);
    }

    /** The same in both languages. */
    public static Fact of(Object value) {
        String text = value == null ? "" : value.toString();
        return new Fact(text, text);
    }

    public static Fact amount(BigDecimal amount) {
        return of(amount == null ? "" : new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount));
    }

    /** These words about those people. */
    public Fact naming(Long... ids) {
        return new Fact(chinese, english, List.of(ids));
    }

    /** The first person it names; null for mere words. */
    public Long personId() {
        return people.isEmpty() ? null : people.get(0);
    }

    /** The same with the people's names in their places. */
    Fact named(Map<Long, String> names) {
        String inChinese = chinese;
        String inEnglish = english;
        for (int index = 0; index < people.size(); index++) {
            String name = names.getOrDefault(people.get(index), "");
            inChinese = inChinese.replace("{" + index + "}", name);
            inEnglish = inEnglish.replace("{" + index + "}", name);
        }
        return new Fact(inChinese, inEnglish);
    }

    /** Whether it is one person's name and nothing else. */
    boolean isName() {
        return people.size() == 1 && chinese.equals(NAME) && english.equals(NAME);
    }

    public String in(Language language) {
        return language == Language.EN ? english : chinese;
    }
}
