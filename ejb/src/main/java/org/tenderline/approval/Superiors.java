package org.tenderline.approval;

import static org.tenderline.security.Role.*;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.tenderline.security.Role;

/** Who stands above whom, when a node's holder is the requester (E4). */
final class Superiors {

    private static final Map<Role, Role> ABOVE = new EnumMap<>(Role.class);

    static {
        line(REPRESENTATIVE, MARKETING_DIRECTOR, MARKETING_VP, SUBSIDIARY_GM, GROUP_MARKETING_VP, GROUP_GM);
        line(EXECUTING_ACCOUNTANT, HQ_FINANCE_HEAD, CFO, GROUP_GM, GROUP_LEADER);
        line(SUBSIDIARY_FINANCE_HEAD, HQ_FINANCE_HEAD);
        line(COMMERCE, MARKETING_VP);
        line(GENERAL_ADMINISTRATION, SUBSIDIARY_GM);
        line(DATA_STEWARD, MARKET_DEPARTMENT, GROUP_MARKETING_VP);
        line(LEGAL, GROUP_GM);
        line(GENERAL_OFFICE, GROUP_GM);
        line(RD_LEADER, GROUP_GM);
    }

    private Superiors() {
    }

    static Optional<Role> above(Role role) {
        return Optional.ofNullable(ABOVE.get(role));
    }

    private static void line(Role... upwards) {
        for (int index = 1; index < upwards.length; index++) {
            ABOVE.put(upwards[index - 1], upwards[index]);
        }
    }
}
