package org.tenderline.project.api;

import java.util.List;
import org.tenderline.project.DecisionEntry;

/** One of the customer's people in the decision group. */
public record DecisionBody(Long cardId, String role) {

    static List<DecisionBody> of(List<DecisionEntry> group) {
        return group.stream().map(entry -> new DecisionBody(entry.getCardId(), entry.getRole())).toList();
    }

    static List<DecisionEntry> entries(List<DecisionBody> group) {
        return group == null ? null : group.stream().map(body -> new DecisionEntry(body.cardId(), null, body.role())).toList();
    }
}
