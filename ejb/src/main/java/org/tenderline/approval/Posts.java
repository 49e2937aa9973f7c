package org.tenderline.approval;

import java.util.List;
import org.tenderline.security.Role;

/** Who holds a role today. */
@FunctionalInterface
interface Posts {

    /** @param subsidiaryId null for headquarters */
    List<Long> holders(Role role, Long subsidiaryId);
}
