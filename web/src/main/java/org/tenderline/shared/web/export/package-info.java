/** What leaves as a file: workbooks written row by row, typed, and with nothing in them that a spreadsheet would run. */
package org.tenderline.shared.web.export;
