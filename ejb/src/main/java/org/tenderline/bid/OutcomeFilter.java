package org.tenderline.bid;

import java.time.LocalDate;
import org.tenderline.shared.Period;

/** What the list of outcomes shows; null does not restrict. */
public record OutcomeFilter(String text, OutcomeResult result, LocalDate openedFrom, LocalDate openedTo) {

    /** This filter; refused when it ends before it begins. */
    public OutcomeFilter checked() {
        new Period(openedFrom, openedTo).checked();
        return this;
    }
}
