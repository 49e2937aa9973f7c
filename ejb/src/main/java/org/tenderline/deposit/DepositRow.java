package org.tenderline.deposit;

import java.io.Serializable;

/** A deposit with the names a reader needs beside it. */
public record DepositRow(Deposit deposit, String projectName, String ownerUsername, String ownerName, String requesterUsername,
                         String requesterName, String subsidiaryCode, String subsidiaryName) implements Serializable {
}
