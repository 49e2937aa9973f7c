package org.tenderline.project;

import java.io.Serializable;

/**
 * Told within the transaction before a project closes. A room whose business forbids it refuses; one with running approvals
 * of the project withdraws them.
 */
public record ProjectClosing(Long projectId, String trackingNumber, String reason) implements Serializable {
}
