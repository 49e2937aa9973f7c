package org.tenderline.bid;

import java.time.LocalDate;

/** What the list of outcomes shows; null does not restrict. */
public record OutcomeFilter(String text, OutcomeResult result, LocalDate openedFrom, LocalDate openedTo) {
}
