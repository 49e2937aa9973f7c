package org.tenderline.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One project of the list behind a cell.
 *
 * @param countedOn day of the opening; of a pending one, the expected day
 */
public record WinRateProject(String trackingNumber, String name, String customer, String owner, String subsidiary, LocalDate countedOn,
                             WinRateResult result, BigDecimal estimatedAmount, BigDecimal ourPrice) {
}
