package org.tenderline.organization;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Status;
import org.tenderline.shared.Violation;

/**
 * One line of an import as it was read.
 *
 * @param row   the row's number as the spreadsheet shows it
 * @param cells texts by column; a word of a list already as its code, what is no such word as it was typed
 */
public record ImportLine(ImportSheet sheet, int row, Map<String, String> cells) implements Serializable {

    /** The text, or null when the cell is empty: in a line about an existing record that means "as it is". */
    String text(String column) {
        String text = cells.get(column);
        return text == null || text.isBlank() ? null : text.strip();
    }

    String textOr(String column, String otherwise) {
        String text = text(column);
        return text == null ? otherwise : text;
    }

    LocalDate date(String column) {
        try {
            return text(column) == null ? null : LocalDate.parse(text(column));
        } catch (DateTimeParseException e) {
            throw refused(column, "BAD_DATE");
        }
    }

    <E extends Enum<E>> E word(String column, Class<E> words) {
        if (text(column) == null) {
            return null;
        }
        return Stream.of(words.getEnumConstants()).filter(word -> word.name().equals(text(column))).findFirst()
                .orElseThrow(() -> refused(column, "BAD_VALUE"));
    }

    static BusinessException refused(String column, String code) {
        return new BusinessException("VALIDATION", Status.VALIDATION, List.of(Violation.of(column, code)));
    }
}
