package org.tenderline.project.api;

import java.util.Set;
import org.tenderline.project.Conflict;
import org.tenderline.project.ProjectState;

/** A similar project; masked ones tell owner and subsidiary only (B4). */
public record ConflictView(boolean masked, Set<Conflict.Reason> because, String trackingNumber, String name, String customerName,
                           ProjectState state, String owner, String ownerName, String subsidiary, String subsidiaryName) {

    static ConflictView of(Conflict conflict) {
        return new ConflictView(!conflict.visible(), conflict.because(), conflict.trackingNumber(), conflict.name(),
                conflict.customerName(), conflict.state(), conflict.owner(), conflict.ownerName(), conflict.subsidiary(),
                conflict.subsidiaryName());
    }
}
