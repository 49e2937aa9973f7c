package org.tenderline.reporting;

/** The four counts of a row. */
public enum WinRateResult {
    WON, LOST, PENDING, ABANDONED
}
