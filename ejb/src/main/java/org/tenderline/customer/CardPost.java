package org.tenderline.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.tenderline.shared.BusinessEntity;

/** A post that a card's person has left (C1: previous posts). */
@Entity
@Table(name = "customer_card_post")
public class CardPost extends BusinessEntity {

    @Column(name = "card_id")
    private Long cardId;

    @Column(name = "customer_id")
    private Long customerId;

    @Column(name = "title")
    private String title;

    @Column(name = "left_on")
    private LocalDate leftOn;

    protected CardPost() {
    }

    CardPost(Long cardId, Long customerId, String title, LocalDate leftOn) {
        this.cardId = cardId;
        this.customerId = customerId;
        this.title = title;
        this.leftOn = leftOn;
    }

    public String getTitle() {
        return title;
    }

    public LocalDate getLeftOn() {
        return leftOn;
    }
}
