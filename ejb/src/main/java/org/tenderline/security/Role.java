package org.tenderline.security;

/** What a person is in the group (A3). A role is held by a dated position in an organization unit. */
public enum Role {
    REPRESENTATIVE, MARKETING_DIRECTOR, MARKETING_VP, SUBSIDIARY_GM, COMMERCE, SUBSIDIARY_FINANCE_HEAD, GENERAL_ADMINISTRATION,
    MARKET_DEPARTMENT, HQ_FINANCE_HEAD, EXECUTING_ACCOUNTANT, CFO, GROUP_GM, GROUP_MARKETING_VP, GROUP_LEADER, LEGAL,
    GENERAL_OFFICE, RD_LEADER, DATA_STEWARD, ERP_OPERATOR, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR;

    /** Whether the role's holder belongs to one subsidiary rather than to headquarters. */
    public boolean ofSubsidiary() {
        return ordinal() <= GENERAL_ADMINISTRATION.ordinal();
    }

    /** The three separated administrators, who see no business data (A2). */
    public boolean administrator() {
        return ordinal() >= SYSTEM_ADMINISTRATOR.ordinal();
    }
}
