package org.tenderline.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tenderline.approval.delegation.DelegationQueries;
import org.tenderline.attachment.AttachedDocument;
import org.tenderline.attachment.AttachedDocuments;
import org.tenderline.security.Caller;
import org.tenderline.security.scope.Records;

/** What belongs to a decision on paper (E3): read by whoever sees the approval, changed by who may act on the task, until it is settled. */
@ApplicationScoped
public class TaskDocuments implements AttachedDocuments {

    public static final String KIND = "approval_task";

    @Inject
    private Records records;

    @Inject
    private Visibility visibility;

    @Inject
    private DelegationQueries delegations;

    @Override
    public String kind() {
        return KIND;
    }

    /** @param number the task's */
    @Override
    public Optional<AttachedDocument> find(String number) {
        return !number.matches("[0-9]{1,18}") ? Optional.empty()
                : records.select(ApprovalTask.class).where("e.id = ?", Long.valueOf(number)).first()
                        .filter(task -> visibility.sees(ApprovalKey.of(task.getApproval())))
                        .map(task -> new AttachedDocument(task.getId(), task.isCurrent() && callerActs(task)));
    }

    private boolean callerActs(ApprovalTask task) {
        Long person = Caller.current().personId();
        if (person == null || !person.equals(task.getHolderId())) {
            return person != null && Separation.allows(task, person) && delegations.acts(person, task.getHolderId(), task.getApproval().getKind());
        }
        return !Separation.own(task.getPurpose(), task.getApproval().getRequesterId(), person);
    }
}
