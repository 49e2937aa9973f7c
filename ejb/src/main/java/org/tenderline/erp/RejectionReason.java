package org.tenderline.erp;

/** Why a row was set aside; the first that applies, in this order. */
public enum RejectionReason {
    MALFORMED_ROW, MISSING_FIELD, TOO_LONG, BAD_DATE, BAD_AMOUNT, UNKNOWN_VALUE, UNKNOWN_SUBSIDIARY, UNKNOWN_CONTRACT, DUPLICATE_KEY
}
