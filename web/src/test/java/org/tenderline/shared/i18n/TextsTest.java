package org.tenderline.shared.i18n;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.security.Role;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** A5: every text is in the bundles, in both languages, and every page asks only for texts that exist. */
class TextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/tenderline/i18n");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path SERVICES = Path.of("../ejb/src/main/java");
    private static final Pattern KEY = Pattern.compile("i18n\\[['\"]([^'\"]+)['\"]\\]|page\\.text\\('([^']+)'");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern ERROR = Pattern.compile("(?:rule|conflict|BusinessException)\\(\"([A-Z][A-Z_]+)\"");
    private static final Pattern VIOLATION = Pattern.compile("(?:check\\(|Violation\\.of\\()[^;\"]*?\"[a-zA-Z.]+\",\\s+\"([A-Z][A-Z_]{3,})\"[,)]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    @Test
    @DisplayName("A5: both languages have the same keys, with the same places to fill in")
    void sameKeys() {
        for (Path chinese : files(BUNDLES, ".properties").stream().filter(file -> !file.toString().endsWith("_en.properties")).toList()) {
            Properties zh = read(chinese);
            Properties en = read(Path.of(chinese.toString().replace(".properties", "_en.properties")));
            assertThat(en.stringPropertyNames()).as(chinese.toString()).containsExactlyInAnyOrderElementsOf(zh.stringPropertyNames());
            zh.stringPropertyNames().forEach(key -> assertThat(placeholders(en.getProperty(key))).as(key).isEqualTo(placeholders(zh.getProperty(key))));
        }
    }

    @Test
    @DisplayName("A5: every message file belongs to a known room")
    void everyFileIsLoaded() {
        assertThat(files(BUNDLES, ".properties")).allSatisfy(file ->
            assertThat(Texts.ROOMS).contains(file.getFileName().toString().replaceFirst("(_en)?\\.properties$", "")));
    }

    @Test
    @DisplayName("A5: English texts are English")
    void englishIsEnglish() {
        Texts english = Texts.of(Locale.ENGLISH);
        assertThat(english.keySet().stream().filter(key -> !key.equals("shared.chinese")).filter(key -> HAN.matcher(english.text(key)).find())).isEmpty();
    }

    @Test
    @DisplayName("A5: every key that a page asks for exists, and no page holds a text of its own")
    void pagesUseTheBundles() {
        Set<String> missing = new TreeSet<>();
        for (Path page : files(PAGES, ".xhtml")) {
            String text = text(page).replaceAll("(?s)<!--.*?-->", "");
            assertThat(HAN.matcher(text).find()).as("Chinese literal in " + page).isFalse();
            Matcher key = KEY.matcher(text);
            while (key.find()) {
                String name = key.group(1) != null ? key.group(1) : key.group(2);
                if (!name.endsWith(".") && !Texts.of(Locale.ENGLISH).containsKey(name)) {
                    missing.add(PAGES.relativize(page) + ": " + name);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("A5: every page has a title")
    void pagesHaveTitles() {
        Set<String> missing = new TreeSet<>();
        for (Path page : files(PAGES, ".xhtml")) {
            String path = PAGES.relativize(page).toString();
            if (!path.startsWith("WEB-INF") && text(page).contains("templates/main.xhtml") && !text(page).contains("name=\"title\"")) {
                String key = path.replace(".xhtml", "").replaceAll("[/-]", "_") + ".title";
                if (!Texts.of(Locale.ENGLISH).containsKey(key)) {
                    missing.add(key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("A5: every refusal and every violation that a service can throw has its text")
    void refusalsHaveTexts() {
        Set<String> missing = new TreeSet<>();
        for (Path source : files(SERVICES, ".java")) {
            collect(ERROR, "error.", text(source), missing);
            collect(VIOLATION, "violation.", text(source), missing);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("A3: every role has a name")
    void rolesHaveNames() {
        assertThat(Role.values()).allSatisfy(role -> assertThat(Texts.of(Locale.ENGLISH).containsKey("role." + role)).isTrue());
    }

    @Test
    void fillsInAndNeverFails() {
        assertThat(Texts.of(Locale.ENGLISH).text("violation.TOO_LONG", 2000)).isEqualTo("At most 2,000 characters.");
        assertThat(Texts.of(Locale.CHINESE).text("no.such.key")).isEqualTo("no.such.key");
        assertThat(Texts.of(Locale.FRENCH).text("shared.yuan")).isEqualTo("\u5143");
    }

    private static void collect(Pattern pattern, String prefix, String source, Set<String> missing) {
        Matcher code = pattern.matcher(source);
        while (code.find()) {
            if (!Texts.of(Locale.ENGLISH).containsKey(prefix + code.group(1))) {
                missing.add(prefix + code.group(1));
            }
        }
    }

    private static List<String> placeholders(String text) {
        List<String> found = new ArrayList<>();
        PLACEHOLDER.matcher(text).results().forEach(result -> found.add(result.group()));
        return found.stream().distinct().sorted().toList();
    }

    private static Properties read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
