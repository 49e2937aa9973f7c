package org.tenderline.approval.route;

import java.io.Serializable;
import java.time.LocalDate;
import org.tenderline.security.Role;

/** That somebody holds a post, has held it or will. */
public record HeldPost(Role role, Long subsidiaryId, LocalDate validFrom, LocalDate validUntil, boolean enabled) implements Serializable {

    boolean heldOn(LocalDate day) {
        return enabled && !validFrom.isAfter(day) && (validUntil == null || !validUntil.isBefore(day));
    }
}
