package org.tenderline.approval.inbox;

import java.io.Serializable;

/** How much there is of each sort; done ones are not counted. */
public record InboxCounts(long approve, long answer, long fillIn, long mine) implements Serializable {
}
