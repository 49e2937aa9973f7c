package org.tenderline.approval;

import java.io.Serializable;

/**
 * Told within the answering transaction.
 *
 * @param task     the task that waited for the answer; its holder is the person who asked
 * @param answerer who answered, and for whom
 */
public record QuestionAnswered(TaskSummary task, Actor answerer, String question, String answer) implements Serializable {
}
