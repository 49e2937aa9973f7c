package org.tenderline.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.tenderline.approval.ApprovalDecided;
import org.tenderline.approval.DocumentReach;
import org.tenderline.approval.TaskDecided;
import org.tenderline.approval.TaskState;
import org.tenderline.calendar.WorkCalendars;
import org.tenderline.security.scope.Matter;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violations;

/** Lets requests follow their approvals, within the deciding transaction; an approval without a word is no answer. */
@ApplicationScoped
public class SupportDecisions implements DocumentReach {

    @Inject
    private Records records;

    @Inject
    private WorkCalendars calendars;

    /** Only the asked person's word is the answer; who else approves need not say anything. */
    void replied(@Observes TaskDecided decision) {
        if (SupportRequest.KIND.equals(decision.task().kind()) && decision.reply() && decision.state() == TaskState.APPROVED) {
            new Violations().required("comment", decision.comment()).throwIfAny();
        }
    }

    void decided(@Observes ApprovalDecided decision) {
        if (SupportRequest.KIND.equals(decision.kind())) {
            records.flush();
            records.lock(records.unscoped(SupportRequest.class, "a decision counts whatever its approver sees otherwise")
                    .where("e.number = ?", decision.number()).first().orElseThrow(BusinessException::notFound))
                    .decided(decision, calendars.current());
        }
    }

    @Override
    public Map<String, Matter> matters() {
        return Map.of(SupportRequest.KIND, Matter.PROJECT);
    }

    @Override
    public boolean reaches(String kind, String number) {
        return records.select(SupportRequest.class).where("e.number = ?", number).exists();
    }
}
