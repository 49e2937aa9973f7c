package org.tenderline.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import org.tenderline.approval.ApprovalDecided;
import org.tenderline.approval.ApprovalOutcome;
import org.tenderline.approval.TaskArrived;
import org.tenderline.approval.TaskOverdue;
import org.tenderline.approval.TaskPurpose;
import org.tenderline.approval.TaskSummary;
import org.tenderline.notification.Fact;
import org.tenderline.notification.Notice;
import org.tenderline.notification.Notices;
import org.tenderline.support.SupportQueries;
import org.tenderline.support.SupportRequest;
import org.tenderline.support.SupportRow;

/** Tells whom support is asked of, and the requester of the answer, in words of their own instead of an approval's (D3). */
@ApplicationScoped
public class SupportAlerts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Inject
    private Notices notices;

    @Inject
    private SupportQueries requests;

    /** Whether approvals of that kind are told of here. */
    static boolean covers(String kind) {
        return SupportRequest.KIND.equals(kind);
    }

    void arrived(@Observes TaskArrived event) {
        if (covers(event.task().kind()) && event.task().purpose() != TaskPurpose.ANSWER) {
            notices.tell(about("SUPPORT_ASKED", event.task()));
        }
    }

    void overdue(@Observes TaskOverdue event) {
        if (covers(event.task().kind())) {
            notices.tell(about("SUPPORT_OVERDUE", event.task()).once("TASK_OVERDUE:" + event.task().taskId()));
        }
    }

    void decided(@Observes ApprovalDecided decision) {
        if (covers(decision.kind()) && decision.outcome() != ApprovalOutcome.WITHDRAWN) {
            SupportRow row = requests.get(decision.number());
            notices.tell(about("SUPPORT_ANSWERED", row).to(row.request().getRequesterId()).with("outcome", Words.of("support." + decision.outcome()))
                    .with("by", Fact.person(decision.personId())).with("answer", decision.comment()));
        }
    }

    private Notice about(String kind, TaskSummary task) {
        return about(kind, requests.get(task.number())).to(task.holderId());
    }

    private static Notice about(String kind, SupportRow row) {
        SupportRequest request = row.request();
        return Notice.about(kind, SupportRequest.KIND, request.getNumber()).with("number", request.getNumber()).with("project", request.getProjectName())
                .with("blocker", new Fact(row.blocker(), row.blockerEnglish())).with("description", request.getDescription())
                .with("requester", Fact.person(request.getRequesterId())).with("due", TIME.format(request.getDueAt()));
    }
}
