package org.tenderline.shared.web.export;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.omnifaces.util.Faces;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;

/**
 * A workbook, mostly of one sheet, written row by row without holding it in memory. Amounts and days are typed cells; text is always a text
 * cell, so {@code =1+1} in a name stays what was typed.
 *
 * <pre>{@code
 * Spreadsheet.send("projects.xlsx", "Projects", List.of("Number", "Name"), request -> queries.list(filter, request), row -> List.of(row.number(), row.name()));
 * }</pre>
 */
public final class Spreadsheet implements AutoCloseable {

    /** A double holds fifteen digits exactly; a longer number goes out as text. */
    private static final int EXACT_DIGITS = 15;
    private static final int LONGEST_TEXT = 32_767;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(200);
    private SXSSFSheet sheet;
    private final CellStyle head = workbook.createCellStyle();
    private final CellStyle amount = style("#,##0.00");
    private final CellStyle whole = style("0");
    private final CellStyle day = style("yyyy-mm-dd");
    private final CellStyle moment = style("yyyy-mm-dd hh:mm");
    private final CellStyle quoted = workbook.createCellStyle();
    private int rows;

    public Spreadsheet(String name, List<String> headers) {
        workbook.setCompressTempFiles(true);
        Font bold = workbook.createFont();
        bold.setBold(true);
        head.setFont(bold);
        quoted.setQuotePrefixed(true);
        sheet(name, headers);
    }

    /** Begins another sheet; the rows that follow stand there. */
    public final void sheet(String name, List<String> headers) {
        rows = 0;
        sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
        sheet.createFreezePane(0, 1);
        Row row = sheet.createRow(rows++);
        for (int i = 0; i < headers.size(); i++) {
            sheet.setColumnWidth(i, 18 * 256);
            Cell cell = row.createCell(i);
            cell.setCellValue(headers.get(i));
            cell.setCellStyle(head);
        }
    }

    /** Sends all rows of a list, page by page, as a download. */
    public static <T> void send(String file, String sheet, List<String> headers, Function<PageRequest, Page<T>> source, Function<T, List<?>> cells) {
        try (Spreadsheet spreadsheet = new Spreadsheet(sheet, headers)) {
            Page<T> page;
            int number = 0;
            do {
                page = source.apply(PageRequest.of(number++, PageRequest.MAXIMUM_SIZE));
                page.items().forEach(item -> spreadsheet.row(cells.apply(item)));
            } while (!page.items().isEmpty() && (long) number * PageRequest.MAXIMUM_SIZE < page.total());
            spreadsheet.send(file);
        }
    }

    /** Sends what has been written as a download. */
    public void send(String file) {
        Faces.sendFile(file, true, this::write);
    }

    public void row(List<?> values) {
        Row row = sheet.createRow(rows++);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                fill(row.createCell(i), values.get(i));
            }
        }
    }

    public void write(OutputStream output) throws IOException {
        workbook.write(output);
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(Cell cell, Object value) {
        if (value instanceof BigDecimal number && number.precision() <= EXACT_DIGITS) {
            number(cell, number.doubleValue(), amount);
        } else if (value instanceof Integer || value instanceof Long) {
            number(cell, ((Number) value).doubleValue(), whole);
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof LocalDateTime time) {
            cell.setCellValue(time);
            cell.setCellStyle(moment);
        } else {
            text(cell, value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        }
    }

    private static void number(Cell cell, double value, CellStyle style) {
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    /** Quoted where a spreadsheet would take it for a formula as soon as someone edits the cell. */
    private void text(Cell cell, String text) {
        cell.setCellValue(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        if (!text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) {
            cell.setCellStyle(quoted);
        }
    }

    private CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }
}
