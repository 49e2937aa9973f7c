package org.tenderline.bid;

/** How a bid ended (G4). */
public enum OutcomeResult {
    WON, LOST, ABANDONED
}
