package org.tenderline.shared.web.imports;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.tenderline.shared.BusinessException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

import javax.xml.parsers.ParserConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads an uploaded workbook as texts, sheet by sheet, without building it in memory. What it is, its content says, not its name. A formula
 * counts as the text it shows; nothing is computed. Days come as {@code 2026-12-31}, however the cell shows them.
 */
public final class WorkbookReader {

    /** Larger files are refused before they are opened. */
    public static final long LARGEST_FILE = 5_000_000;
    private static final long LARGEST_PART = 50_000_000;
    private static final double SMALLEST_RATIO = 0.005;

    static {
        ZipSecureFile.setMinInflateRatio(SMALLEST_RATIO);
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMaxTextSize(LARGEST_PART);
    }

    private WorkbookReader() {
    }

    /**
     * The rows of each sheet by the sheet's name; refused with 422 {@code FILE_TOO_LARGE}, {@code NOT_A_WORKBOOK}, {@code IMPORT_TOO_LONG}.
     *
     * @param mostRows of all sheets together
     */
    public static Map<String, List<SheetRow>> read(InputStream upload, int mostRows) {
        Path copy = null;
        try {
            copy = Files.createTempFile("tenderline-import", ".xlsx");
            Files.copy(upload, copy, StandardCopyOption.REPLACE_EXISTING);
            if (Files.size(copy) > LARGEST_FILE) {
                throw BusinessException.rule("FILE_TOO_LARGE", LARGEST_FILE / 1_000_000);
            }
            return read(copy, mostRows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(copy);
        }
    }

    private static Map<String, List<SheetRow>> read(Path file, int mostRows) {
        RowCollector collector = new RowCollector(mostRows);
        Map<String, List<SheetRow>> sheets = new LinkedHashMap<>();
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(workbook);
            ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(workbook);
            SheetIterator parts = (SheetIterator) reader.getSheetsData();
            while (parts.hasNext()) {
                try (InputStream part = parts.next()) {
                    XMLReader parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), null, texts, collector, new Days(), false));
                    parser.parse(new InputSource(part));
                    sheets.put(parts.getSheetName(), collector.take());
                }
            }
            return sheets;
        } catch (RowCollector.TooLong tooLong) {
            throw BusinessException.rule("IMPORT_TOO_LONG", mostRows);
        } catch (OpenXML4JException | IOException | SAXException | ParserConfigurationException | RuntimeException unreadable) {
            throw BusinessException.rule("NOT_A_WORKBOOK");
        }
    }

    private static void delete(Path copy) {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell with a day is a number to the file, and to every reader another text. */
    private static final class Days extends DataFormatter {

        Days() {
            super(Locale.ROOT);
        }

        @Override
        public String formatRawCellContents(double value, int formatIndex, String format, boolean from1904) {
            boolean day = DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value);
            return day ? DateUtil.getLocalDateTime(value, from1904).toLocalDate().toString()
                : super.formatRawCellContents(value, formatIndex, format, from1904);
        }
    }
}
