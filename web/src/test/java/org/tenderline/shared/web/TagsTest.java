package org.tenderline.shared.web;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** A tag that is not known, or an attribute it does not have, would be passed over in silence; so it fails here. */
class TagsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path TAGS = PAGES.resolve("WEB-INF/tags");
    private static final Set<String> EXPRESSION_WORDS = Set.of("empty", "not", "and", "or", "div", "mod", "eq", "ne", "lt", "gt", "le", "ge", "true", "false",
        "null", "instanceof");
    private static final Pattern DECLARED = Pattern.compile("<o:(?:tagAttribute name|methodParam name=\"\\w+\" value)=\"(?:#\\{)?(\\w+)");
    private static final Pattern TAG = Pattern.compile("<t:([\\w-]+)((?:\\s+[\\w:-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'))*)\\s*/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");

    @Test
    @DisplayName("Own tags are used with the attributes they have")
    void attributesExist() {
        Map<String, Set<String>> declared = declared();
        Set<String> unknown = new TreeSet<>();
        for (Path page : files(PAGES)) {
            Matcher tag = TAG.matcher(text(page));
            while (tag.find()) {
                Set<String> known = declared.get(tag.group(1));
                if (known == null) {
                    unknown.add(PAGES.relativize(page) + ": t:" + tag.group(1));
                } else {
                    ATTRIBUTE.matcher(tag.group(2)).results().map(found -> found.group(1)).filter(name -> !known.contains(name))
                        .forEach(name -> unknown.add(PAGES.relativize(page) + ": t:" + tag.group(1) + " " + name));
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    @DisplayName("Every tag is in the library, and its attributes are no words of the expression language")
    void libraryIsComplete() {
        String library = text(PAGES.resolve("WEB-INF/tenderline.taglib.xml"));
        assertThat(declared()).allSatisfy((tag, attributes) -> {
            assertThat(library).contains("<tag-name>" + tag + "</tag-name>");
            assertThat(attributes).doesNotContainAnyElementsOf(EXPRESSION_WORDS);
        });
    }

    @Test
    @DisplayName("No page carries a style or a script of its own")
    void noInlineStyle() {
        assertThat(files(PAGES)).allSatisfy(page -> assertThat(text(page)).as(page.toString()).doesNotContain(" style=\"").doesNotContain("<script")
            .doesNotContain("escape=\"false\""));
    }

    private static Map<String, Set<String>> declared() {
        return files(TAGS).stream().collect(Collectors.toMap(file -> file.getFileName().toString().replace(".xhtml", ""),
            file -> DECLARED.matcher(text(file)).results().map(found -> found.group(1)).collect(Collectors.toSet()), (a, b) -> a, TreeMap::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replaceAll("(?s)<!--.*?-->", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
