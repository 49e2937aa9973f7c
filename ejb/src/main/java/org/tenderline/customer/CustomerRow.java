package org.tenderline.customer;

import java.io.Serializable;

/** A customer in a list, with the sign-in name of who added it (null for the product itself). */
public record CustomerRow(Customer customer, String owner) implements Serializable {
}
