package org.tenderline.project;

import java.math.BigDecimal;
import org.tenderline.shared.Money;

/**
 * How many projects there are and what they come to.
 *
 * @param estimatedAmount the sum of the estimates, CNY; zero without a project
 */
public record ProjectTotals(long count, BigDecimal estimatedAmount) {

    public ProjectTotals {
        estimatedAmount = Money.orZero(estimatedAmount);
    }
}
