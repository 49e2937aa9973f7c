package org.tenderline.approval;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.command.FirstAnswer;
import org.tenderline.security.command.FirstAnswers;
import org.tenderline.shared.Failures;
import org.tenderline.shared.TransientFailure;
import org.tenderline.shared.Violations;

/** Decides on several tasks at one word (E3): each in a transaction of its own, so that one's refusal or failure leaves the others alone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DecideTasks {

    private static final int MAXIMUM = 200;
    private static final int OK = 200;

    @Inject
    private ApprovalService approvals;

    @Inject
    private FirstAnswers answers;

    /**
     * Approves, rejects or returns to the requester. Refuses 400 before anything is done what is no list of different tasks.
     *
     * @param operation makes a repeat harmless: what went through under it went through once and is reported again; a repeat tries the rest.
     *                  Of what went through, another action or comment under it is refused {@code IDEMPOTENCY_KEY_REUSED}
     * @param comment   for all of them; required unless approving
     * @return one line for each task, in order; a line that failed for whatever reason leaves the others alone
     */
    @Requires(Right.APPROVAL_ACT)
    public List<BulkLine> decide(String operation, List<Long> taskIds, Action action, String comment) {
        Violations violations = new Violations().required("tasks", taskIds);
        violations.throwIfAny();
        violations.check(!taskIds.isEmpty(), "tasks", "REQUIRED").check(taskIds.size() <= MAXIMUM, "tasks", "TOO_MANY", MAXIMUM);
        TaskDesk.comment(violations, action, comment).throwIfAny();
        Set<Long> named = new HashSet<>();
        for (int index = 0; index < taskIds.size(); index++) {
            String field = "tasks[" + index + "]";
            violations.required(field, taskIds.get(index)).check(named.add(taskIds.get(index)), field, "DUPLICATE");
        }
        violations.throwIfAny();
        return taskIds.stream().map(task -> decide(operation, task, action, comment)).toList();
    }

    private BulkLine decide(String operation, Long taskId, Action action, String comment) {
        String key = digest(operation + ':' + taskId);
        String fingerprint = digest(action.name() + ' ' + Objects.toString(TaskDesk.strip(comment), ""));
        try {
            TransientFailure.retry(() -> answers.once(key, fingerprint, () -> {
                approvals.decide(taskId, action, comment, null);
                return new FirstAnswer(OK, null);
            }));
            return new BulkLine(taskId, null);
        } catch (RuntimeException failure) {
            return new BulkLine(taskId, Failures.refusal(failure));
        }
    }

    private static String digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
