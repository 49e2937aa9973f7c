package org.tenderline.bid;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One line of the list of outcomes. */
public record OutcomeRow(String trackingNumber, String projectName, String customer, String owner, String subsidiary, LocalDate openedOn,
                         OutcomeResult result, BigDecimal ourPrice, Integer ourRank, String winner, String contractNumber) {
}
