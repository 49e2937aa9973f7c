package org.tenderline.customer;

import java.io.Serializable;
import java.time.LocalDate;

/** A previous post of a card's person. */
public record PostRow(Long customerId, String customerName, String title, LocalDate leftOn) implements Serializable {
}
