package org.tenderline.notification;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Takes letters out of the house. */
public interface Carrier {

    /**
     * Hands the letters over, one after the other.
     *
     * @param begin to be asked right before a letter is handed over; if it says no, the letter is no longer ours
     * @param told  hears what came of each letter that was begun or could not be
     */
    void carry(List<Letter> letters, Predicate<Letter> begin, Consumer<Result> told);

    /** A letter and what came of it. */
    record Result(Letter letter, Handover handover) {
    }
}
