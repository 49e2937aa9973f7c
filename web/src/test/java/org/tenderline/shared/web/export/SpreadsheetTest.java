package org.tenderline.shared.web.export;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadsheetTest {

    @Test
    void whatPeopleTypedNeverRuns() throws IOException {
        List<String> dangerous = List.of("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://evil.example\")");
        Row row = written(dangerous);
        for (int i = 0; i < dangerous.size(); i++) {
            Cell cell = row.getCell(i);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue().strip()).isEqualTo(dangerous.get(i).strip());
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void amountsAndDaysAreTyped() throws IOException {
        Row row = written(Arrays.asList(new BigDecimal("1234567.89"), LocalDate.of(2026, 11, 21), 7L, null, "text", new BigDecimal("1234567890123456.78")));
        assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(1234567.89);
        assertThat(row.getCell(1).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(7);
        assertThat(row.getCell(3)).isNull();
        assertThat(row.getCell(4).getCellStyle().getQuotePrefixed()).isFalse();
        assertThat(row.getCell(5).getStringCellValue()).isEqualTo("1234567890123456.78");
    }

    private static Row written(List<?> values) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Spreadsheet spreadsheet = new Spreadsheet("a/b", values.stream().map(value -> "head").toList())) {
            spreadsheet.row(values);
            spreadsheet.write(file);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            return workbook.getSheetAt(0).getRow(1);
        }
    }
}
