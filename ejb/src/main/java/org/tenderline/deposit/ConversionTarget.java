package org.tenderline.deposit;

/** What a deposit, or part of it, was turned into instead of coming back (H3). */
public enum ConversionTarget {
    SERVICE_FEE, PERFORMANCE_BOND
}
