package org.tenderline.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.tenderline.approval.ApprovalDecided;
import org.tenderline.approval.DelegationCreated;
import org.tenderline.approval.QuestionAnswered;
import org.tenderline.approval.QuestionAsked;
import org.tenderline.approval.TaskArrived;
import org.tenderline.approval.TaskOverdue;
import org.tenderline.approval.TaskPurpose;
import org.tenderline.approval.TaskSummary;
import org.tenderline.notification.Fact;
import org.tenderline.notification.Notice;
import org.tenderline.notification.Notices;

/** Tells approvers of their tasks, requesters of the outcome, delegates of their delegation. Whoever did it themselves is not told. */
@ApplicationScoped
public class ApprovalAlerts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Inject
    private Notices notices;

    void arrived(@Observes TaskArrived event) {
        if (event.task().purpose() != TaskPurpose.ANSWER && !SupportAlerts.covers(event.task().kind())) {
            tell(about("TASK_ARRIVED", event.task()).to(event.task().holderId()));
        }
    }

    void overdue(@Observes TaskOverdue event) {
        if (SupportAlerts.covers(event.task().kind())) {
            return;
        }
        tell(about("TASK_OVERDUE", event.task()).to(event.task().holderId()).with("due", time(event.dueAt()))
                .once("TASK_OVERDUE:" + event.task().taskId()));
    }

    void asked(@Observes QuestionAsked event) {
        tell(about("QUESTION_ASKED", event.task()).to(event.task().holderId()).butNot(event.asker().personId())
                .with("by", Words.person(event.asker().personId(), event.asker().onBehalfOfId())).with("question", event.question()));
    }

    void answered(@Observes QuestionAnswered event) {
        tell(about("QUESTION_ANSWERED", event.task()).to(event.task().holderId()).butNot(event.answerer().personId())
                .with("by", Words.person(event.answerer().personId(), event.answerer().onBehalfOfId())).with("question", event.question())
                .with("answer", event.answer()));
    }

    void decided(@Observes ApprovalDecided decision) {
        if (SupportAlerts.covers(decision.kind())) {
            return;
        }
        tell(about("APPROVAL_DECIDED", decision.kind(), decision.number(), decision.title())
                .to(decision.requesterId()).butNot(decision.personId()).with("amount", Fact.amount(decision.amount()))
                .with("outcome", Words.of("outcome." + decision.outcome()))
                .with("by", Words.person(decision.personId(), decision.onBehalfOfId())).with("comment", decision.comment()));
    }

    void delegated(@Observes DelegationCreated event) {
        tell(Notice.about("DELEGATION_GIVEN", "DELEGATION", String.valueOf(event.delegationId())).to(event.delegateId())
                .with("by", Fact.person(event.delegatorId())).with("from", event.from()).with("until", event.until()));
    }

    private void tell(Notice notice) {
        if (!notice.people().isEmpty()) {
            notices.tell(notice);
        }
    }

    private static Notice about(String kind, TaskSummary task) {
        return about(kind, task.kind(), task.number(), task.title()).with("amount", Fact.amount(task.amount()))
                .with("requester", Fact.person(task.requesterId()));
    }

    private static Notice about(String kind, String document, String number, String title) {
        return Notice.about(kind, document, number).with("document", Words.of("document." + document)).with("number", number).with("title", title);
    }

    private static String time(LocalDateTime time) {
        return time == null ? "" : TIME.format(time);
    }
}
