package org.tenderline.organization;

import java.util.Collection;
import java.util.Objects;
import org.tenderline.security.Caller;
import org.tenderline.security.Role;
import org.tenderline.shared.BusinessException;

/** Who may hold what: nobody grants to themselves, and the three administrators stay three people apart from the business (A3). */
final class PositionRules {

    private PositionRules() {
    }

    static void refuseSelf(Long personId) {
        if (Objects.equals(Caller.current().personId(), personId)) {
            throw BusinessException.rule("SELF_GRANT");
        }
    }

    /** Whether the role may be held beside the others: an administrator's role stands alone. */
    static boolean separate(Role role, Collection<Role> held) {
        return held.stream().allMatch(other -> other == role || !other.administrator() && !role.administrator());
    }

    /** A subsidiary's role belongs to a unit of a subsidiary, a headquarters' role to headquarters. */
    static boolean fits(Role role, OrganizationUnit unit) {
        return role.ofSubsidiary() == (unit.ownSubsidiaryId() != null);
    }
}
