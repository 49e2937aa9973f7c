package org.tenderline.organization.web;

import org.tenderline.organization.ImportLine;
import org.tenderline.organization.ImportSheet;
import org.tenderline.organization.ImportedLine;
import org.tenderline.organization.UnitKind;
import org.tenderline.security.Role;
import org.tenderline.shared.Violation;
import org.tenderline.shared.i18n.Texts;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of an import's workbook: written in one language, understood in both. */
final class ImportWords {

    private static final String PREFIX = "organization_import.";
    private static final Map<String, String> CLOSED = Map.of("true", "shared.yes", "false", "shared.no");

    private final Texts texts;

    ImportWords(Locale locale) {
        texts = Texts.of(locale);
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    String sheet(ImportSheet sheet) {
        return text(PREFIX + "sheet." + sheet);
    }

    String heading(ImportSheet sheet, String column) {
        return text(PREFIX + sheet + "." + column);
    }

    /** What a column means, and the words that may stand in it. */
    String explanation(ImportSheet sheet, String column) {
        String allowed = words(sheet, column).values().stream().map(this::text).collect(Collectors.joining(", "));
        return text(PREFIX + "explain." + sheet + "." + column) + (allowed.isEmpty() ? "" : " " + allowed);
    }

    boolean names(ImportSheet sheet, String name) {
        return isText(PREFIX + "sheet." + sheet, name.strip());
    }

    boolean heads(ImportSheet sheet, String column, String heading) {
        return isText(PREFIX + sheet + "." + column, heading);
    }

    /** Whether it is that text in one of the languages. */
    boolean isText(String key, String typed) {
        return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH).anyMatch(language -> Texts.of(language).text(key).equalsIgnoreCase(typed));
    }

    /** The code of a typed word; what is none stays as it was typed, for the service to refuse. */
    String code(ImportSheet sheet, String column, String typed) {
        return words(sheet, column).entrySet().stream().filter(word -> isText(word.getValue(), typed)).map(Map.Entry::getKey).findFirst().orElse(typed);
    }

    /** The cell as people read it. */
    String shown(ImportLine line, String column) {
        String cell = line.cells().getOrDefault(column, "");
        String key = words(line.sheet(), column).get(cell);
        return key == null ? cell : text(key);
    }

    /** Why a line was set aside, each reason with its column. */
    String reasons(ImportedLine line) {
        List<Violation> violations = line.refusal().violations();
        if (violations.isEmpty()) {
            return text("error." + line.refusal().code(), line.refusal().arguments().toArray(Serializable[]::new));
        }
        return violations.stream().map(violation -> heading(line.line().sheet(), column(line.line().sheet(), violation.field())) + ": "
            + text("violation." + violation.code(), violation.arguments().toArray())).collect(Collectors.joining("; "));
    }

    /** The page names a last day on its own what here is a column. */
    private static String column(ImportSheet sheet, String field) {
        return sheet == ImportSheet.POSITION && field.equals("lastDay") ? "validUntil" : field;
    }

    /** The keys of the words of a column by their codes; none for a column of free text. */
    private static Map<String, String> words(ImportSheet sheet, String column) {
        return switch (sheet + "." + column) {
            case "UNIT.kind" -> keys("organization.kind.", UnitKind.SUBSIDIARY, UnitKind.DEPARTMENT, UnitKind.REGION, UnitKind.HEADQUARTERS);
            case "UNIT.closed" -> CLOSED;
            case "PERSON.account" -> keys("organization.account.", "ACTIVE", "DISABLED");
            case "POSITION.role" -> keys("role.", (Object[]) Role.values());
            default -> Map.of();
        };
    }

    private static Map<String, String> keys(String prefix, Object... codes) {
        Map<String, String> keys = new LinkedHashMap<>();
        List.of(codes).forEach(code -> keys.put(code.toString(), prefix + code));
        return keys;
    }
}
