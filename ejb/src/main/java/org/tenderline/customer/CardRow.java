package org.tenderline.customer;

import java.io.Serializable;

/** A card in a list, with its organization's name: who is meant is only clear with both (C2). */
public record CardRow(CustomerCard card, String customerName, String owner) implements Serializable {
}
