package org.tenderline.approval;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * Whom a document itself names for the nodes of scope {@link NodeScope#ADDRESSEE}.
 *
 * @param personId must be able to act; the document's room sees to that
 * @param dueAt    by when; handing the task on, or a change of the calendar, does not move it
 * @param request  what is asked, at most 1,000 characters
 */
public record Addressee(Long personId, LocalDateTime dueAt, String request) implements Serializable {
}
