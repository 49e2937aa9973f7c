package org.tenderline.reporting;

import org.tenderline.shared.Period;

/**
 * Which projects a list of the win rate shows; what is null does not restrict.
 *
 * @param subsidiary code
 * @param owner      user name
 * @param competitor name of another bidder
 */
public record WinRateCell(WinRateResult outcome, Period opened, String subsidiary, String region, String owner, String group,
                          String specialty, Long customerId, String competitor, AmountBand amountBand) {
}
