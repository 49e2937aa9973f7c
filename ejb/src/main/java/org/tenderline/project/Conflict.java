package org.tenderline.project;

import java.io.Serializable;
import java.util.Set;

/**
 * A project that may be the same as the one about to be registered (B4). Out of the reader's scope it is masked to owner and
 * subsidiary; the amount is never told.
 *
 * @param visible        whether the reader may open it; otherwise number, name, customer and state are null
 * @param because        what it has in common
 * @param trackingNumber null when masked
 */
public record Conflict(boolean visible, Set<Reason> because, String trackingNumber, String name, String customerName,
                       ProjectState state, String owner, String ownerName, String subsidiary, String subsidiaryName)
        implements Serializable {

    /** What two projects have in common. */
    public enum Reason { TENDER_NUMBER, NAME, CUSTOMER }
}
