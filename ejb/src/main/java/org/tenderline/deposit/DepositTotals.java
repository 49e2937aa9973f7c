package org.tenderline.deposit;

import java.io.Serializable;
import java.math.BigDecimal;
import org.tenderline.shared.Money;

/** Sums over a whole filtered ledger. */
public record DepositTotals(BigDecimal amount, BigDecimal paid, BigDecimal refunded, BigDecimal converted, BigDecimal forfeited,
                            BigDecimal outstanding) implements Serializable {

    public DepositTotals {
        amount = Money.orZero(amount);
        paid = Money.orZero(paid);
        refunded = Money.orZero(refunded);
        converted = Money.orZero(converted);
        forfeited = Money.orZero(forfeited);
        outstanding = Money.orZero(outstanding);
    }
}
