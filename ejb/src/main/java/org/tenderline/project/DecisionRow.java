package org.tenderline.project;

/** A line of a decision group as read for one of many projects. */
public record DecisionRow(Long projectId, Long cardId, String name, String role) {

    DecisionEntry entry() {
        return new DecisionEntry(cardId, name, role);
    }
}
