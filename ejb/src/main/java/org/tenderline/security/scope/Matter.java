package org.tenderline.security.scope;

import static org.tenderline.security.Role.*;

import java.util.EnumSet;
import java.util.Set;
import org.tenderline.security.Caller;
import org.tenderline.security.Role;

/** A kind of business data with its own table of who reaches what (A2). Own records are reached by everybody. */
public enum Matter {
    PROJECT(EnumSet.of(MARKETING_DIRECTOR, MARKETING_VP, SUBSIDIARY_GM, COMMERCE), EnumSet.noneOf(Role.class)),
    DEPOSIT(EnumSet.of(MARKETING_DIRECTOR, MARKETING_VP, SUBSIDIARY_GM, COMMERCE, SUBSIDIARY_FINANCE_HEAD),
            EnumSet.of(HQ_FINANCE_HEAD, EXECUTING_ACCOUNTANT, CFO)),
    CONTRACT(EnumSet.of(MARKETING_DIRECTOR, MARKETING_VP, SUBSIDIARY_GM, COMMERCE, SUBSIDIARY_FINANCE_HEAD),
            EnumSet.of(HQ_FINANCE_HEAD, EXECUTING_ACCOUNTANT, CFO));

    /** See every subsidiary's business, whatever the matter. */
    private static final Set<Role> GROUP_WIDE = EnumSet.of(MARKET_DEPARTMENT, GROUP_LEADER, GROUP_GM, GROUP_MARKETING_VP);

    private final Set<Role> ofSubsidiary;
    private final Set<Role> ofGroup;

    Matter(Set<Role> ofSubsidiary, Set<Role> ofGroup) {
        this.ofSubsidiary = ofSubsidiary;
        this.ofGroup = ofGroup;
    }

    /** How far the caller reaches in this matter. */
    public Reach reach(Caller caller) {
        if (caller.isSystem() || caller.roles().stream().anyMatch(role -> GROUP_WIDE.contains(role) || ofGroup.contains(role))) {
            return Reach.ALL;
        }
        if (caller.subsidiaryId() != null && caller.roles().stream().anyMatch(ofSubsidiary::contains)) {
            return Reach.SUBSIDIARY;
        }
        return caller.isNobody() ? Reach.NONE : Reach.OWN;
    }

    /** How far somebody reaches. */
    public enum Reach { NONE, OWN, SUBSIDIARY, ALL }
}
