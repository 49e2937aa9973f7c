package org.tenderline.approval;

import java.io.Serializable;

/**
 * Told within the answering transaction.
 *
 * @param task       the task that waited for the answer; its holder is the person who asked
 * @param answererId who answered
 */
public record QuestionAnswered(TaskSummary task, Long answererId, String question, String answer) implements Serializable {
}
