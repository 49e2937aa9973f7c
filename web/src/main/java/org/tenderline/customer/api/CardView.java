package org.tenderline.customer.api;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.tenderline.customer.CardRow;
import org.tenderline.customer.CustomerCard;
import org.tenderline.customer.PostRow;

/** A customer card as the API shows it; previous posts stand in the single card only. */
public record CardView(Long id, int version, String state, Long customerId, String customerName, String name, String title,
                       String phone, String decisionRole, String attitude, LocalDate birthday, String hobbies, String owner,
                       LocalDateTime createdAt, List<PostRow> previousPosts) {

    static CardView of(CardRow row) {
        return of(row, null);
    }

    static CardView of(CardRow row, List<PostRow> posts) {
        CustomerCard card = row.card();
        return new CardView(card.getId(), card.getVersion(), CustomerView.ACTIVE, card.getCustomerId(), row.customerName(),
                card.getName(), card.getTitle(), card.getPhone(), card.getDecisionRole(), card.getAttitude(), card.getBirthday(),
                card.getHobbies(), row.owner(), card.getCreatedAt(), posts);
    }
}
