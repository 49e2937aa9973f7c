package org.tenderline.deposit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.tenderline.approval.ApprovalService;
import org.tenderline.approval.Subject;
import org.tenderline.project.Project;
import org.tenderline.project.ProjectState;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.NumberSequence;
import org.tenderline.shared.Violations;

/** Requests of deposits (H1). The project's row is locked first, so that it cannot be closed in between. */
@Stateless
public class DepositService {

    @Inject
    private Records records;

    @Inject
    private NumberSequence numbers;

    @Inject
    private BusinessClock clock;

    @Inject
    private DepositQueries queries;

    @Inject
    private ApprovalService approvals;

    /** Requests a deposit for a project of the caller's subsidiary and submits it for approval. */
    @Requires(Right.DEPOSIT_REQUEST)
    public Deposit request(String trackingNumber, DepositRequest request) {
        Project project = records.lock(queries.requestable(trackingNumber));
        request.checked(clock.today());
        project.requireState(ProjectState.TRACKING);
        // a project's deposits are counted through, whatever the year
        String number = trackingNumber + "-D" + numbers.next("deposit:" + trackingNumber, 0);
        Deposit deposit = new Deposit(number, project, Caller.current().personId(), clock.now(), request);
        records.add(deposit);
        records.flush();
        submit(deposit, project);
        return deposit;
    }

    /** Edits a request that was returned, rejected or withdrawn, and submits it again. */
    @Requires(Right.DEPOSIT_REQUEST)
    public Deposit requestAgain(String number, Integer version, DepositRequest request) {
        Deposit found = records.get(Deposit.class, "number", number);
        requireRequester(found);
        Project project = records.lock(project(found));
        Deposit deposit = records.lock(found);
        deposit.requireVersion(version);
        request.checked(clock.today());
        if (!deposit.getState().isEditable()) {
            throw BusinessException.rule("WRONG_STATE");
        }
        project.requireState(ProjectState.TRACKING);
        deposit.requestAgain(request);
        records.flush();
        submit(deposit, project);
        return deposit;
    }

    /** Gives up an approved deposit before it is paid. The requester may, and the accountant who would have paid. */
    @Requires(Right.DEPOSIT_VIEW)
    public Deposit cancel(String number, String reason) {
        Deposit deposit = records.lock(Deposit.class, "number", number);
        if (!Caller.current().has(Role.EXECUTING_ACCOUNTANT)) {
            requireRequester(deposit);
        }
        new Violations().text("reason", reason, Deposit.REASON_LENGTH).throwIfAny();
        deposit.cancel(reason.strip());
        return deposit;
    }

    private Project project(Deposit deposit) {
        return records.unscoped(Project.class, "the requester need not see the project").where("e.id = ?", deposit.getProjectId()).first()
                .orElseThrow(BusinessException::notFound);
    }

    private static void requireRequester(Deposit deposit) {
        if (!deposit.getRequesterId().equals(Caller.current().personId())) {
            throw BusinessException.forbidden();
        }
    }

    private void submit(Deposit deposit, Project project) {
        approvals.submit(new Subject(Deposit.KIND, deposit.getNumber(), deposit.getTrackingNumber(),
                project.getName() + " · " + deposit.getPayee(), deposit.getAmount(), deposit.getSubsidiaryId(),
                deposit.getRequesterId(), deposit.isUrgent(), Map.of("instrument", deposit.getInstrument().name(),
                        Subject.CUSTOMER_FACT, String.valueOf(project.getCustomerId()))));
    }
}
