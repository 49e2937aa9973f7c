package org.tenderline.deposit;

/** What a ledger entry says happened to the money. */
public enum EntryType {
    PAYMENT, REFUND, CONVERSION, FORFEITURE
}
