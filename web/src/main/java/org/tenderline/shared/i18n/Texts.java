package org.tenderline.shared.i18n;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The rooms' message files as one bundle. Chinese is the base; {@link Texts_en} is the same in English. Faces finds the class by the
 * locale; other code asks {@link #of(Locale)}.
 */
public class Texts extends ResourceBundle {

    /** The rooms that have a message file; a room without one is passed over. */
    static final List<String> ROOMS = List.of("shared", "error", "account", "security", "organization", "audit", "calendar", "approval", "notification", "attachment", "customer",
        "project", "bid", "deposit", "erp", "jobs", "reporting", "search", "support");

    private static final class Languages {
        static final Texts CHINESE = new Texts();
        static final Texts ENGLISH = new Texts_en();
    }

    private final Map<String, String> texts = new HashMap<>();

    public Texts() {
        this("");
    }

    protected Texts(String suffix) {
        ROOMS.forEach(room -> load("/org/tenderline/i18n/" + room + suffix + ".properties"));
    }

    public static Texts of(Locale locale) {
        return locale != null && "en".equals(locale.getLanguage()) ? Languages.ENGLISH : Languages.CHINESE;
    }

    /** The text with {0}, {1} … filled in; an unknown key comes back as itself, so that a page never fails for a word. */
    public String text(String key, Object... arguments) {
        String text = texts.getOrDefault(key, key);
        for (int i = 0; arguments != null && i < arguments.length; i++) {
            text = text.replace("{" + i + "}", shown(arguments[i]));
        }
        return text;
    }

    /** The text, or the other one if there is no such key. */
    public String textOr(String key, String otherwise) {
        return texts.getOrDefault(key, otherwise);
    }

    /** An enum constant is shown as its word, {@code role.CFO}. */
    private String shown(Object argument) {
        if (argument instanceof Enum<?> constant) {
            return texts.getOrDefault(constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + constant.name(), constant.name());
        }
        if (argument instanceof BigDecimal || argument instanceof Long || argument instanceof Integer) {
            String pattern = argument instanceof BigDecimal amount && amount.scale() > 0 ? "#,##0.00##" : "#,##0";
            return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(argument);
        }
        return argument == null ? "" : argument.toString();
    }

    private void load(String file) {
        try (var stream = Texts.class.getResourceAsStream(file)) {
            if (stream != null) {
                Properties properties = new Properties();
                properties.load(new InputStreamReader(stream, UTF_8));
                properties.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public boolean containsKey(String key) {
        return texts.containsKey(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
