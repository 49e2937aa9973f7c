package org.tenderline.shared.web.imports;

import java.util.List;

/**
 * A row of a sheet that holds something.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param cells  texts from the first column on; an empty cell is an empty text
 */
public record SheetRow(int number, List<String> cells) {
}
