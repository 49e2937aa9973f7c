package org.tenderline.organization.web;

import org.tenderline.organization.ImportEffect;
import org.tenderline.organization.ImportLine;
import org.tenderline.organization.ImportSheet;
import org.tenderline.organization.ImportedLine;
import org.tenderline.organization.OrganizationImport;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.web.export.Spreadsheet;
import org.tenderline.shared.web.imports.SheetRow;
import org.tenderline.shared.web.imports.WorkbookReader;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The layout of an import: a sheet for units, one for people, one for positions, and one that explains them. Written in the reader's language,
 * read in either. What is given back has the same layout and the reasons in one column more, so that it can be corrected and sent again.
 */
final class ImportWorkbook {

    private static final String REASONS = "organization_import.reasons";

    private final ImportWords words;

    ImportWorkbook(ImportWords words) {
        this.words = words;
    }

    void sendTemplate() {
        send("organization_import.template_file", List.of(), null);
    }

    void sendChart(List<ImportLine> present) {
        send("organization_import.chart_file", present, null);
    }

    void sendRefused(List<ImportedLine> lines) {
        Map<ImportLine, String> reasons = new LinkedHashMap<>();
        lines.stream().filter(line -> line.effect() == ImportEffect.REFUSED).forEach(line -> reasons.put(line.line(), words.reasons(line)));
        send("organization_import.error_file", List.copyOf(reasons.keySet()), reasons::get);
    }

    private void send(String file, List<ImportLine> lines, Function<ImportLine, String> reasons) {
        try (Spreadsheet spreadsheet = new Spreadsheet(words.sheet(ImportSheet.UNIT), headings(ImportSheet.UNIT, reasons != null))) {
            for (ImportSheet sheet : ImportSheet.values()) {
                if (sheet != ImportSheet.UNIT) {
                    spreadsheet.sheet(words.sheet(sheet), headings(sheet, reasons != null));
                }
                lines.stream().filter(line -> line.sheet() == sheet).forEach(line -> {
                    List<String> cells = cells(line);
                    if (reasons != null) {
                        cells.add(reasons.apply(line));
                    }
                    spreadsheet.row(cells);
                });
            }
            explain(spreadsheet);
            spreadsheet.send(words.text(file));
        }
    }

    private List<String> headings(ImportSheet sheet, boolean withReasons) {
        List<String> headings = new ArrayList<>();
        sheet.columns().forEach(column -> headings.add(words.heading(sheet, column)));
        if (withReasons) {
            headings.add(words.text(REASONS));
        }
        return headings;
    }

    private List<String> cells(ImportLine line) {
        List<String> cells = new ArrayList<>();
        line.sheet().columns().forEach(column -> cells.add(words.shown(line, column)));
        return cells;
    }

    private void explain(Spreadsheet spreadsheet) {
        spreadsheet.sheet(words.text("organization_import.explanation"), List.of(words.text("organization_import.explain.sheet"),
            words.text("organization_import.explain.column"), words.text("organization_import.explain.meaning")));
        for (ImportSheet sheet : ImportSheet.values()) {
            sheet.columns().forEach(column -> spreadsheet.row(List.of(words.sheet(sheet), words.heading(sheet, column), words.explanation(sheet, column))));
        }
        spreadsheet.row(List.of("", "", words.text("organization_import.explain.empty")));
        spreadsheet.row(List.of("", "", words.text("organization_import.explain.formula")));
    }

    /** The lines of an uploaded file; refused with a code when it is no such workbook. */
    List<ImportLine> read(InputStream upload) {
        Map<String, List<SheetRow>> sheets = WorkbookReader.read(upload, OrganizationImport.MOST_LINES + ImportSheet.values().length);
        List<ImportLine> lines = new ArrayList<>();
        boolean known = false;
        for (ImportSheet sheet : ImportSheet.values()) {
            for (Map.Entry<String, List<SheetRow>> named : sheets.entrySet()) {
                if (words.names(sheet, named.getKey()) && !named.getValue().isEmpty()) {
                    known = true;
                    lines.addAll(lines(sheet, named.getValue()));
                }
            }
        }
        if (!known) {
            throw BusinessException.rule("NOT_THE_TEMPLATE");
        }
        if (lines.isEmpty()) {
            throw BusinessException.rule("IMPORT_EMPTY");
        }
        return lines;
    }

    private List<ImportLine> lines(ImportSheet sheet, List<SheetRow> rows) {
        List<String> columns = rows.get(0).cells().stream().map(heading -> column(sheet, heading)).toList();
        return rows.stream().skip(1).map(row -> line(sheet, columns, row)).filter(line -> !line.cells().isEmpty()).toList();
    }

    /** A column nobody knows is refused: a mistyped heading would silently leave its cells out. */
    private String column(ImportSheet sheet, String heading) {
        if (heading.isEmpty() || words.isText(REASONS, heading)) {
            return "";
        }
        return sheet.columns().stream().filter(column -> words.heads(sheet, column, heading)).findFirst()
            .orElseThrow(() -> BusinessException.rule("UNKNOWN_COLUMN", words.sheet(sheet), heading));
    }

    private ImportLine line(ImportSheet sheet, List<String> columns, SheetRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int index = 0; index < Math.min(columns.size(), row.cells().size()); index++) {
            String text = row.cells().get(index);
            if (!columns.get(index).isEmpty() && !text.isEmpty()) {
                cells.put(columns.get(index), words.code(sheet, columns.get(index), text));
            }
        }
        return new ImportLine(sheet, row.number(), cells);
    }
}
