package org.tenderline.approval;

import java.io.Serializable;

/**
 * Told within the asking transaction, besides {@link TaskArrived} of the answer's task.
 *
 * @param task  the task to answer; its holder is the person asked
 * @param asker who asks, and for whom
 */
public record QuestionAsked(TaskSummary task, Actor asker, String question) implements Serializable {
}
