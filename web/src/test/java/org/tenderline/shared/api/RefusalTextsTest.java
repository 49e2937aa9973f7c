package org.tenderline.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderline.shared.i18n.Texts;

/** Every code a refusal can carry has a sentence in both languages (A5). */
class RefusalTextsTest {

    private static final Pattern REFUSAL = Pattern.compile("(?:new BusinessException|BusinessException\\.(?:rule|conflict))\\(\\s*\"([A-Z_]+)\"");
    private static final Pattern VIOLATION = Pattern.compile("Violation\\.of\\([^;]*?,\\s*\"([A-Z_]+)\"|\\.check\\([^;]*?,\\s*\"[a-z]\\w*\",\\s*\"([A-Z_]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyCodeHasItsText(String language) {
        Texts texts = Texts.of(Locale.forLanguageTag(language));
        Set<String> missing = new TreeSet<>();
        codes(REFUSAL).forEach(code -> remember(missing, texts, "error." + code));
        codes(VIOLATION).forEach(code -> remember(missing, texts, "violation." + code));
        assertThat(missing).isEmpty();
    }

    private static void remember(Set<String> missing, Texts texts, String key) {
        if (!texts.containsKey(key)) {
            missing.add(key);
        }
    }

    private static Set<String> codes(Pattern pattern) {
        Set<String> codes = new TreeSet<>();
        for (String module : new String[] {"ejb", "batch", "web"}) {
            try (Stream<Path> sources = Files.walk(Path.of("..", module, "src/main/java"))) {
                sources.filter(source -> source.toString().endsWith(".java")).forEach(source -> collect(pattern, source, codes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return codes;
    }

    private static void collect(Pattern pattern, Path source, Set<String> codes) {
        try {
            Matcher matcher = pattern.matcher(Files.readString(source));
            while (matcher.find()) {
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    if (matcher.group(group) != null) {
                        codes.add(matcher.group(group));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
