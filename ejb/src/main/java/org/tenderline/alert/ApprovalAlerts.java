package org.tenderline.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tenderline.approval.Approval;
import org.tenderline.approval.ApprovalDecided;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.notification.Fact;
import org.tenderline.notification.Notice;
import org.tenderline.notification.Notices;
import org.tenderline.organization.OrganizationQueries;

/** Tells requesters what became of their documents. */
@ApplicationScoped
public class ApprovalAlerts {

    static final String DECIDED = "APPROVAL_DECIDED";

    @Inject
    private Notices notices;

    @Inject
    private ApprovalQueries approvals;

    @Inject
    private OrganizationQueries organization;

    void decided(@Observes ApprovalDecided decision) {
        Approval approval = approvals.of(decision.kind(), decision.number()).orElseThrow();
        Notice notice = about(DECIDED, approval).to(approval.getRequesterId()).butNot(decision.personId())
                .with("outcome", Words.of("outcome." + decision.outcome()))
                .with("by", decision.personId() == null ? "" : organization.person(decision.personId()).getName())
                .with("comment", decision.comment());
        if (!notice.people().isEmpty()) {
            notices.tell(notice);
        }
    }

    private static Notice about(String kind, Approval approval) {
        return Notice.about(kind, approval.getKind(), approval.getNumber()).with("document", Words.of("document." + approval.getKind()))
                .with("number", approval.getNumber()).with("title", approval.getTitle()).with("amount", Fact.amount(approval.getAmount()));
    }
}
