package org.tenderline.support.api;

import java.time.LocalDateTime;
import java.util.List;
import org.tenderline.approval.ApprovalView;
import org.tenderline.approval.TaskState;
import org.tenderline.security.Caller;
import org.tenderline.support.SupportRequest;
import org.tenderline.support.SupportRow;
import org.tenderline.support.SupportState;

/**
 * A request as answers tell it.
 *
 * @param asked      whom the requester asked last, by user name
 * @param answeredFor for whom who answered stood in, by user name; null for an own answer
 * @param approvalId where it is withdrawn; null in lists
 * @param waitsFor   who is to answer now, by user name; null in lists
 * @param taskId     the caller's open task, by which it is answered, declined, returned or handed on; null when there is none
 */
public record SupportJson(String number, String trackingNumber, String projectName, String subsidiary, String blocker, String description, String requester,
        String asked, SupportState state, int version, LocalDateTime askedAt, LocalDateTime dueAt, int timesAsked, String answer, LocalDateTime answeredAt,
        String answeredBy, String answeredFor, Integer workingMinutes, Boolean inTime, Long approvalId, List<String> waitsFor, Long taskId) {

    static SupportJson of(SupportRow row) {
        return of(row, null, null, null);
    }

    /** With what its approval says. */
    static SupportJson of(SupportRow row, ApprovalView tree) {
        List<ApprovalView.Task> open = tree.rounds().get(tree.rounds().size() - 1).nodes().stream().flatMap(node -> node.tasks().stream())
                .filter(task -> task.state() == TaskState.CURRENT).toList();
        return of(row, tree.id(), open.stream().map(task -> task.holder().username()).toList(),
                open.stream().filter(task -> task.isOf(Caller.current().username())).map(ApprovalView.Task::id).findFirst().orElse(null));
    }

    private static SupportJson of(SupportRow row, Long approvalId, List<String> waitsFor, Long taskId) {
        SupportRequest request = row.request();
        return new SupportJson(request.getNumber(), request.getTrackingNumber(), request.getProjectName(), row.subsidiaryCode(), request.getBlocker(),
                request.getDescription(), row.requesterUsername(), row.askedUsername(), request.getState(), request.getVersion(), request.getAskedAt(),
                request.getDueAt(), request.getTimesAsked(), request.getAnswer(), request.getAnsweredAt(), row.answererUsername(), row.absentUsername(),
                request.getWorkingMinutes(), request.getInTime(), approvalId, waitsFor, taskId);
    }
}
