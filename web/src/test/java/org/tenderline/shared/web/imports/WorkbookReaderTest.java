package org.tenderline.shared.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.shared.web.export.Spreadsheet;

@DisplayName("L7: uploaded workbooks are read as texts, and never trusted")
class WorkbookReaderTest {

    @Test
    void everyCellIsTheTextItShowsAndDaysAreDays() throws IOException {
        byte[] file = workbook(book -> {
            Row row = book.createSheet("People").createRow(4);
            row.createCell(0).setCellValue("  张三 ");
            row.createCell(2).setCellValue(13_800_000_000d);
            Cell day = row.createCell(3);
            day.setCellValue(LocalDate.of(2026, 12, 31));
            CellStyle style = book.createCellStyle();
            style.setDataFormat((short) 14);
            day.setCellStyle(style);
            row.createCell(4).setCellValue(true);
            Cell formula = row.createCell(5);
            formula.setCellFormula("1+1");
            formula.setCellValue(7);
            book.createSheet("Empty");
        });
        assertThat(read(file, 10).get("People")).containsExactly(
                new SheetRow(5, List.of("张三", "", "13800000000", "2026-12-31", "TRUE", "7")));
        assertThat(read(file, 10).get("Empty")).isEmpty();
    }

    @Test
    void aCorrectedCellOfAFileOfOursIsItsNewText() throws IOException {
        ByteArrayOutputStream ours = new ByteArrayOutputStream();
        try (Spreadsheet spreadsheet = new Spreadsheet("x", List.of("a", "b"))) {
            spreadsheet.row(List.of("wrong", "kept"));
            spreadsheet.write(ours);
        }
        ByteArrayOutputStream corrected = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(ours.toByteArray()))) {
            book.getSheet("x").getRow(1).getCell(0).setCellValue("right");
            book.write(corrected);
        }
        assertThat(read(corrected.toByteArray(), 10).get("x").get(1).cells()).containsExactly("right", "kept");
    }

    @Test
    void rowsAreLimitedOverAllSheets() throws IOException {
        byte[] file = workbook(book -> {
            for (String sheet : List.of("one", "two")) {
                book.createSheet(sheet);
                for (int row = 0; row < 3; row++) {
                    book.getSheet(sheet).createRow(row).createCell(0).setCellValue("x");
                }
            }
        });
        assertThat(read(file, 6)).hasSize(2);
        assertThatThrownBy(() -> read(file, 5)).hasMessage("IMPORT_TOO_LONG");
    }

    @Test
    void otherContentIsRefusedWhateverItsName() throws IOException {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet();
            book.write(old);
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream entries = new ZipOutputStream(zip)) {
            entries.putNextEntry(new ZipEntry("xl/workbook.xml"));
            entries.write("<workbook/>".getBytes());
        }
        for (byte[] content : List.of(new byte[0], "text".getBytes(), old.toByteArray(), zip.toByteArray())) {
            assertThatThrownBy(() -> read(content, 10)).hasMessage("NOT_A_WORKBOOK");
        }
        assertThatThrownBy(() -> read(new byte[(int) WorkbookReader.LARGEST_FILE + 1], 10)).hasMessage("FILE_TOO_LARGE");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        byte[] bomb = replaced(workbook(book -> book.createSheet("x").createRow(0).createCell(0).setCellValue("x")), "xl/worksheets/sheet1.xml",
                output -> {
                    output.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>".getBytes());
                    byte[] nothing = " ".repeat(1_000_000).getBytes();
                    for (int megabyte = 0; megabyte < 200; megabyte++) {
                        output.write(nothing);
                    }
                    output.write("</sheetData></worksheet>".getBytes());
                });
        assertThat(bomb.length).isLessThan(1_000_000);
        assertThatThrownBy(() -> read(bomb, 10)).hasMessage("NOT_A_WORKBOOK");
    }

    @Test
    void foreignEntitiesAreNotFollowed() throws IOException {
        byte[] file = replaced(workbook(book -> book.createSheet("x")), "xl/worksheets/sheet1.xml", output -> output.write((
                "<!DOCTYPE worksheet [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&secret;</t></is></c></row></sheetData></worksheet>").getBytes()));
        assertThatThrownBy(() -> read(file, 10)).hasMessage("NOT_A_WORKBOOK");
    }

    private interface Content {
        void write(ZipOutputStream output) throws IOException;
    }

    private static Map<String, List<SheetRow>> read(byte[] file, int mostRows) {
        return WorkbookReader.read(new ByteArrayInputStream(file), mostRows);
    }

    private static byte[] workbook(Consumer<XSSFWorkbook> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            content.accept(book);
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] replaced(byte[] zip, String entry, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(zip)); ZipOutputStream output = new ZipOutputStream(bytes)) {
            for (ZipEntry next = input.getNextEntry(); next != null; next = input.getNextEntry()) {
                output.putNextEntry(new ZipEntry(next.getName()));
                if (next.getName().equals(entry)) {
                    content.write(output);
                } else {
                    input.transferTo(output);
                }
            }
        }
        return bytes.toByteArray();
    }
}
