package org.tenderline.customer;

import java.time.LocalDate;
import org.tenderline.shared.Violations;

/** What a person fills in about somebody at a customer. */
public record CardDraft(String name, String title, String phone, String decisionRole, String attitude, LocalDate birthday,
                        String hobbies) {

    public CardDraft {
        name = CustomerDraft.stripped(name);
        title = CustomerDraft.stripped(title);
        phone = CustomerDraft.stripped(phone);
        decisionRole = CustomerDraft.stripped(decisionRole);
        attitude = CustomerDraft.stripped(attitude);
        hobbies = CustomerDraft.stripped(hobbies);
    }

    void check(LocalDate today) {
        new Violations().line("name", name, 60).line("title", title, 60)
                .maximumLength("phone", phone, 40)
                .check(phone == null || phone.matches("[0-9+()（）/;,、 转\\-－]+"), "phone", "BAD_PHONE")
                .maximumLength("decisionRole", decisionRole, 100).maximumLength("attitude", attitude, 100)
                .maximumLength("hobbies", hobbies, 200)
                .check(birthday == null || !birthday.isAfter(today), "birthday", "BIRTHDAY_IN_FUTURE")
                .throwIfAny();
    }
}
