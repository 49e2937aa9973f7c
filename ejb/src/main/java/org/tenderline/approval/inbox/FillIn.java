package org.tenderline.approval.inbox;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Something a person has to fill in or mend.
 *
 * @param kind   what it is, the key of its word and of its page
 * @param number the document's or the matter's number
 * @param since  since when it waits
 * @param own    whether it is the reader who fills it in; otherwise the reader sees that somebody else does so
 */
public record FillIn(String kind, String number, String title, LocalDate since, boolean own) implements Serializable {
}
