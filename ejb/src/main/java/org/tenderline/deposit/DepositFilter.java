package org.tenderline.deposit;

import java.io.Serializable;
import java.time.LocalDate;
import org.tenderline.shared.Period;

/**
 * What the ledger shows; a null leaves that condition out.
 *
 * @param overdue    should have come back before today and has not
 * @param subsidiary code
 * @param owner      username of the requester or of the project's owner
 * @param query      part of a number, the project's name or the payee
 * @param from       first day of the request
 * @param to         last day of the request
 */
public record DepositFilter(DepositState state, Boolean overdue, String subsidiary, String owner, String query, LocalDate from, LocalDate to,
                            Boolean urgent, String project) implements Serializable {

    public static final DepositFilter ALL = new DepositFilter(null, null, null, null, null, null, null, null, null);

    public static DepositFilter ofProject(String trackingNumber) {
        return new DepositFilter(null, null, null, null, null, null, null, null, trackingNumber);
    }

    DepositFilter checked() {
        new Period(from, to).checked();
        return this;
    }
}
