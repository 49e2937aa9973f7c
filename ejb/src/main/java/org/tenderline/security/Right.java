package org.tenderline.security;

import static org.tenderline.security.Role.*;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What one may do, as words; each lists the roles that hold it. Which rows it reaches is the data scope's matter. */
public enum Right {
    /** Nobody has to be signed in. */
    ANYONE(EnumSet.allOf(Role.class)),
    SIGNED_IN(EnumSet.allOf(Role.class)),
    /** Everybody but the three administrators. */
    BUSINESS(EnumSet.complementOf(EnumSet.of(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR))),

    ORGANIZATION_VIEW(EnumSet.allOf(Role.class)),
    ORGANIZATION_EDIT(SECURITY_ADMINISTRATOR),

    CUSTOMER_VIEW(BUSINESS),
    CUSTOMER_ADD(REPRESENTATIVE, MARKETING_DIRECTOR, MARKETING_VP, COMMERCE, MARKET_DEPARTMENT, DATA_STEWARD),

    PROJECT_VIEW(BUSINESS),
    PROJECT_REGISTER(REPRESENTATIVE, MARKETING_DIRECTOR, MARKETING_VP),

    APPROVAL_ACT(BUSINESS),
    APPROVAL_ROUTE_VIEW(EnumSet.allOf(Role.class)),
    /** Delegations of others, and tasks whose holder cannot act any more (E4); shows no business data. */
    APPROVAL_ADMINISTER(SYSTEM_ADMINISTRATOR),
    CALENDAR_EDIT(SYSTEM_ADMINISTRATOR),
    /** The routes are data marked as defaults (E1). */
    APPROVAL_ROUTE_EDIT(SYSTEM_ADMINISTRATOR),

    SUPPORT_VIEW(BUSINESS),
    SUPPORT_ASK(REPRESENTATIVE, MARKETING_DIRECTOR, MARKETING_VP),
    /** The list of blockers and the usual deadline. */
    SUPPORT_SETTINGS(MARKET_DEPARTMENT, SYSTEM_ADMINISTRATOR),

    DEPOSIT_VIEW(BUSINESS),
    DEPOSIT_REQUEST(REPRESENTATIVE, MARKETING_DIRECTOR, MARKETING_VP, SUBSIDIARY_GM, COMMERCE, SUBSIDIARY_FINANCE_HEAD,
            GENERAL_ADMINISTRATION),
    /** Payment, refunds, conversions, forfeitures (H3). */
    DEPOSIT_RECORD(EXECUTING_ACCOUNTANT),
    /** The finance-owned columns of the ledger (H3). */
    DEPOSIT_LEDGER(EXECUTING_ACCOUNTANT, HQ_FINANCE_HEAD, SUBSIDIARY_FINANCE_HEAD),

    OUTCOME_RECORD(REPRESENTATIVE, MARKETING_DIRECTOR, MARKETING_VP),

    /** The list of reasons and the days of the reminders. */
    OUTCOME_SETTINGS(MARKET_DEPARTMENT, SYSTEM_ADMINISTRATOR),

    REPORT_VIEW(REPRESENTATIVE, MARKETING_DIRECTOR, MARKETING_VP, SUBSIDIARY_GM, COMMERCE, MARKET_DEPARTMENT, GROUP_GM,
            GROUP_MARKETING_VP, GROUP_LEADER),

    /** Where approvals wait (E6). */
    BOTTLENECK_VIEW(MARKETING_DIRECTOR, MARKETING_VP, SUBSIDIARY_GM, SUBSIDIARY_FINANCE_HEAD, MARKET_DEPARTMENT, HQ_FINANCE_HEAD, CFO, GROUP_GM,
            GROUP_MARKETING_VP, GROUP_LEADER),

    CONTRACT_VIEW(REPRESENTATIVE, MARKETING_DIRECTOR, MARKETING_VP, SUBSIDIARY_GM, COMMERCE, SUBSIDIARY_FINANCE_HEAD,
            MARKET_DEPARTMENT, HQ_FINANCE_HEAD, EXECUTING_ACCOUNTANT, CFO, GROUP_GM, GROUP_MARKETING_VP, GROUP_LEADER),
    RECONCILIATION_VIEW(MARKETING_DIRECTOR, MARKETING_VP, SUBSIDIARY_GM, COMMERCE, SUBSIDIARY_FINANCE_HEAD, MARKET_DEPARTMENT,
            HQ_FINANCE_HEAD, EXECUTING_ACCOUNTANT, CFO, GROUP_GM, GROUP_MARKETING_VP, GROUP_LEADER),
    REJECTION_VIEW(MARKET_DEPARTMENT, ERP_OPERATOR),

    /** Which files are taken as attachments. */
    ATTACHMENT_SETTINGS(SYSTEM_ADMINISTRATOR),

    /** Rules, templates and what got stuck; nobody's messages. */
    NOTIFICATION_ADMINISTER(SYSTEM_ADMINISTRATOR),

    JOB_VIEW(MARKET_DEPARTMENT, ERP_OPERATOR, SYSTEM_ADMINISTRATOR),
    JOB_START(ERP_OPERATOR),

    /** Counts for watching over the operation; no business data. */
    MONITORING(SYSTEM_ADMINISTRATOR);

    private final Set<Role> roles;

    Right(Role... roles) {
        this.roles = EnumSet.noneOf(Role.class);
        this.roles.addAll(Set.of(roles));
    }

    Right(Set<Role> roles) {
        this.roles = roles;
    }

    Right(Right like) {
        this(like.roles);
    }

    public boolean heldBy(Collection<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
