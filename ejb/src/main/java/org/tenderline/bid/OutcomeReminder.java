package org.tenderline.bid;

import java.time.LocalDate;

/**
 * A project whose bids should have been opened, and nobody has said what came of it.
 *
 * @param daysSince days since the expected opening; 1 on the first day after it
 * @param own       whether the reminded person is the one to fill it in
 */
public record OutcomeReminder(String trackingNumber, String projectName, String ownerName, LocalDate expectedBidOn, long daysSince,
                              boolean own) {
}
