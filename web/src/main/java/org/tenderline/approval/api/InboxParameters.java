package org.tenderline.approval.api;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tenderline.approval.inbox.InboxFilter;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.OrganizationUnit;

/** What narrows a part of the inbox, as its page's filter does; for use as {@code @BeanParam}. */
public class InboxParameters {

    private static final Long NOWHERE = -1L;

    @QueryParam("kind")
    private String kind;

    @QueryParam("subsidiary")
    @Parameter(description = "code of the subsidiary whose documents")
    private String subsidiary;

    @QueryParam("requester")
    @Parameter(description = "part of the requester's name")
    private String requester;

    @QueryParam("amountFrom")
    private BigDecimal amountFrom;

    @QueryParam("amountTo")
    private BigDecimal amountTo;

    @QueryParam("days")
    @Parameter(description = "waiting for at least so many days")
    private Integer days;

    @QueryParam("urgent")
    @Parameter(description = "true for urgent ones only")
    private boolean urgent;

    @QueryParam("overdue")
    @Parameter(description = "true for overdue tasks only")
    private boolean overdue;

    /** A subsidiary that does not exist has no documents. */
    InboxFilter filter(OrganizationQueries organization) {
        Long subsidiaryId = subsidiary == null ? null : organization.subsidiary(subsidiary).map(OrganizationUnit::getId).orElse(NOWHERE);
        return new InboxFilter(kind, subsidiaryId, requester, amountFrom, amountTo, days, urgent, overdue);
    }
}
