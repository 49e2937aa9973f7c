package org.tenderline.approval;

import java.io.Serializable;

/** Told within the same transaction when a task begins to wait for its holder: to approve, to co-sign or to answer. */
public record TaskArrived(TaskSummary task) implements Serializable {
}
