package org.tenderline.approval.inbox;

import java.io.Serializable;

/** How much there is of each sort; done ones are not counted. */
public record InboxCounts(long approve, long answer, long fillIn, long mine) implements Serializable {

    /** What the caller has to do; own requests wait for others. */
    public long toDo() {
        return approve + answer + fillIn;
    }
}
