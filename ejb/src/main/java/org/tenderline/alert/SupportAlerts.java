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
import org.tenderline.security.scope.Records;
import org.tenderline.support.Blocker;
import org.tenderline.support.SupportRequest;

/** Tells whom support is asked of, and the requester of the answer, in words of their own instead of an approval's (D3). */
@ApplicationScoped
public class SupportAlerts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Inject
    private Notices notices;

    @Inject
    private Records records;

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

    /** Of an answer, whose it is; of a refusal or a return, who refused, who need not be the person asked. */
    void decided(@Observes ApprovalDecided decision) {
        if (covers(decision.kind()) && decision.outcome() != ApprovalOutcome.WITHDRAWN) {
            SupportRequest request = request(decision.number());
            boolean answered = decision.outcome() == ApprovalOutcome.APPROVED && decision.reply() != null;
            notices.tell(about("SUPPORT_ANSWERED", request).to(request.getRequesterId()).with("outcome", Words.of("support." + decision.outcome()))
                    .with("by", answered ? Words.person(decision.reply().personId(), decision.reply().onBehalfOfId())
                            : Words.person(decision.personId(), decision.onBehalfOfId()))
                    .with("answer", answered ? decision.reply().text() : decision.comment()));
        }
    }

    private Notice about(String kind, TaskSummary task) {
        return about(kind, request(task.number())).to(task.holderId());
    }

    /** Without the scope: whoever brought the task there, an administrator who reassigns it too, need not see what it is about. */
    private SupportRequest request(String number) {
        return records.unscoped(SupportRequest.class, "what is told is read for its readers, not for who caused it")
                .where("e.number = ?", number).first().orElseThrow();
    }

    private Notice about(String kind, SupportRequest request) {
        Blocker blocker = records.find(Blocker.class, "code", request.getBlocker()).orElseThrow();
        return Notice.about(kind, SupportRequest.KIND, request.getNumber()).with("number", request.getNumber()).with("project", request.getProjectName())
                .with("blocker", new Fact(blocker.getName(), blocker.getNameEnglish())).with("description", request.getDescription())
                .with("requester", Fact.person(request.getRequesterId())).with("due", TIME.format(request.getDueAt()));
    }
}
