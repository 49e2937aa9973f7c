package org.tenderline.erp;

import java.io.Serializable;
import java.math.BigDecimal;
import org.tenderline.shared.Money;

/**
 * One subsidiary and one month of signing: what the ERP has beside what we know.
 *
 * @param month {@code yyyy-MM}
 * @param ours prices of the won bids whose outcome names one of these contracts
 */
public record ReconciliationRow(String subsidiary, String month, BigDecimal ordered, BigDecimal invoiced, BigDecimal received,
        BigDecimal ours) implements Serializable {

    /** The sum of no rows. */
    public static final ReconciliationRow NONE = new ReconciliationRow(null, null, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    public ReconciliationRow plus(ReconciliationRow other) {
        return new ReconciliationRow(null, null, ordered.add(other.ordered), invoiced.add(other.invoiced), received.add(other.received),
            ours.add(other.ours));
    }

    public BigDecimal difference() {
        return ordered.subtract(ours);
    }

    public boolean matches() {
        return difference().signum() == 0;
    }
}
