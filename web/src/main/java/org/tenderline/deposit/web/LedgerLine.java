package org.tenderline.deposit.web;

import java.io.Serializable;
import org.tenderline.deposit.Deposit;
import org.tenderline.deposit.DepositRow;

/** One row of the ledger page with finance's own columns, which are typed in place. */
public class LedgerLine implements Serializable {

    private final DepositRow row;
    private final boolean overdue;
    private String receiptNumber;
    private String ledgerRemark;

    LedgerLine(DepositRow row, boolean overdue) {
        this.row = row;
        this.overdue = overdue;
        this.receiptNumber = row.deposit().getReceiptNumber();
        this.ledgerRemark = row.deposit().getLedgerRemark();
    }

    public DepositRow getRow() {
        return row;
    }

    public Deposit getDeposit() {
        return row.deposit();
    }

    public boolean isOverdue() {
        return overdue;
    }

    public String getReceiptNumber() {
        return receiptNumber;
    }

    public void setReceiptNumber(String receiptNumber) {
        this.receiptNumber = receiptNumber;
    }

    public String getLedgerRemark() {
        return ledgerRemark;
    }

    public void setLedgerRemark(String ledgerRemark) {
        this.ledgerRemark = ledgerRemark;
    }
}
