package org.tenderline.approval;

import java.io.Serializable;

/**
 * Told within the asking transaction, besides {@link TaskArrived} of the answer's task.
 *
 * @param task    the task to answer; its holder is the person asked
 * @param askerId who asks
 */
public record QuestionAsked(TaskSummary task, Long askerId, String question) implements Serializable {
}
