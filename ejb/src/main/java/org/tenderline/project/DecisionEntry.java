package org.tenderline.project;

import java.io.Serializable;

/** A line of the customer's decision group as filled in; the name is for reading. */
public class DecisionEntry implements Serializable {

    private Long cardId;
    private String name;
    private String role;

    public DecisionEntry() {
    }

    public DecisionEntry(Long cardId, String name, String role) {
        this.cardId = cardId;
        this.name = name;
        this.role = role;
    }

    public Long getCardId() {
        return cardId;
    }

    public void setCardId(Long cardId) {
        this.cardId = cardId;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = Text.stripped(role);
    }
}
