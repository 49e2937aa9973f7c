package org.tenderline.project;

import java.io.Serializable;
import org.tenderline.approval.ApprovalState;

/**
 * A project with the names that belong to it.
 *
 * @param owner         the owner's sign-in name
 * @param subsidiary    the subsidiary's code
 * @param approvalState where the initiation review stands; null while there was none
 */
public record ProjectRow(Project project, String customerName, String owner, String ownerName, String subsidiary,
                         String subsidiaryName, ApprovalState approvalState) implements Serializable {
}
