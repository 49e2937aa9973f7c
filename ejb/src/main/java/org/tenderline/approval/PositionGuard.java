package org.tenderline.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tenderline.organization.PositionsTakenBack;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessException;

/** Who has got a task since a position was given may have got it by that position: then the position stays, and is ended instead. */
@ApplicationScoped
public class PositionGuard {

    @Inject
    private Records records;

    void takenBack(@Observes PositionsTakenBack positions) {
        boolean busy = records.unscoped(ApprovalTask.class, "a rule about posts, not about documents")
                .where("e.holderId in ? and e.time.arrivedAt >= ?", positions.personIds(), positions.since()).exists();
        if (busy) {
            throw BusinessException.rule("IMPORT_HAS_TASKS");
        }
    }
}
