package org.tenderline.approval.api;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import org.tenderline.approval.inbox.InboxFilter;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.OrganizationUnit;

/** What narrows a part of the inbox, as its page's filter does; for use as {@code @BeanParam}. */
public class InboxParameters {

    private static final Long NOWHERE = -1L;

    @QueryParam("kind")
    private String kind;

    /** Code of the subsidiary whose documents. */
    @QueryParam("subsidiary")
    private String subsidiary;

    /** Part of the requester's name. */
    @QueryParam("requester")
    private String requester;

    @QueryParam("amountFrom")
    private BigDecimal amountFrom;

    @QueryParam("amountTo")
    private BigDecimal amountTo;

    /** Waiting for at least so many days. */
    @QueryParam("days")
    private Integer days;

    /** True for urgent ones only. */
    @QueryParam("urgent")
    private boolean urgent;

    /** True for overdue tasks only. */
    @QueryParam("overdue")
    private boolean overdue;

    /** A subsidiary that does not exist has no documents. */
    InboxFilter filter(OrganizationQueries organization) {
        Long subsidiaryId = subsidiary == null ? null : organization.subsidiary(subsidiary).map(OrganizationUnit::getId).orElse(NOWHERE);
        return new InboxFilter(kind, subsidiaryId, requester, amountFrom, amountTo, days, urgent, overdue);
    }
}
