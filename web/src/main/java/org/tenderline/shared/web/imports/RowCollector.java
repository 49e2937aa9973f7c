package org.tenderline.shared.web.imports;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;

import java.util.ArrayList;
import java.util.List;

/** Keeps the rows that hold something, up to a limit in rows, columns and characters; what is beyond the columns is nobody's. */
final class RowCollector implements SheetContentsHandler {

    private static final int MOST_COLUMNS = 50;
    private static final int MOST_CHARACTERS = 5_000_000;

    private final int mostRows;
    private List<SheetRow> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int allRows;
    private int characters;

    RowCollector(int mostRows) {
        this.mostRows = mostRows;
    }

    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void startRow(int row) {
        cells = new ArrayList<>();
    }

    /** A changed cell may still carry its former text behind the present one; the first counts. */
    @Override
    public void cell(String reference, String text, XSSFComment comment) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        boolean toldBefore = cells.size() > column;
        if (toldBefore || column >= MOST_COLUMNS || text == null || text.isBlank()) {
            return;
        }
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            throw new TooLong();
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(text.strip());
    }

    @Override
    public void endRow(int row) {
        if (cells.isEmpty()) {
            return;
        }
        allRows++;
        if (allRows > mostRows) {
            throw new TooLong();
        }
        rows.add(new SheetRow(row + 1, List.copyOf(cells)));
    }

    /** The rows of the sheet that has just been read. */
    List<SheetRow> take() {
        List<SheetRow> taken = rows;
        rows = new ArrayList<>();
        return taken;
    }
}
