package org.tenderline.project;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.tenderline.approval.Approval;
import org.tenderline.approval.ApprovalDecided;
import org.tenderline.approval.ApprovalService;
import org.tenderline.approval.DocumentReach;
import org.tenderline.approval.Subject;
import org.tenderline.security.scope.Matter;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;

/** The initiation review (立项评审): submits a project and follows what is decided, in the same transaction. */
@Dependent
public class InitiationReview implements DocumentReach {

    public static final String KIND = "INITIATION";

    @Inject
    private Records records;

    @Inject
    private ApprovalService approvals;

    @Inject
    private BusinessClock clock;

    /** The project must have its number. */
    void submit(Project project) {
        project.startReview();
        Approval approval = approvals.submit(new Subject(KIND, project.getTrackingNumber(), project.getTrackingNumber(),
                project.getName(), project.getEstimatedAmount(), project.getSubsidiaryId(), project.getOwnerId(), false,
                Map.of("kind", project.getKind().name(), Subject.CUSTOMER_FACT, String.valueOf(project.getCustomerId()))));
        project.reviewedBy(approval.getId());
    }

    /** An approver need not reach the project by scope, so it is the rule that asks here. */
    void decided(@Observes ApprovalDecided decision) {
        if (KIND.equals(decision.kind())) {
            Project project = records.unscoped(Project.class, "the decision's own project")
                    .where("e.trackingNumber = ?", decision.number()).first().orElseThrow();
            records.lock(project).reviewDecided(decision.outcome(), clock.today());
        }
    }

    @Override
    public Map<String, Matter> matters() {
        return Map.of(KIND, Matter.PROJECT);
    }

    @Override
    public boolean reaches(String kind, String number) {
        return records.select(Project.class).where("e.trackingNumber = ?", number).exists();
    }
}
