package org.tenderline.deposit;

/** By what means the deposit is given (H1). */
public enum Instrument {
    TRANSFER, DRAFT, GUARANTEE, INSURANCE;

    /** Whether money goes to the payee's account, so that its number must be known. */
    public boolean needsAccount() {
        return this == TRANSFER || this == DRAFT;
    }
}
