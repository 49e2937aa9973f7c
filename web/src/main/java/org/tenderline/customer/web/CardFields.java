package org.tenderline.customer.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.tenderline.customer.CardDraft;
import org.tenderline.customer.CustomerCard;

/** The fields of a customer card while they are typed. */
public class CardFields implements Serializable {

    private String name;
    private String title;
    private String phone;
    private String decisionRole;
    private String attitude;
    private LocalDate birthday;
    private String hobbies;

    static CardFields of(CustomerCard card) {
        CardFields fields = new CardFields();
        fields.name = card.getName();
        fields.title = card.getTitle();
        fields.phone = card.getPhone();
        fields.decisionRole = card.getDecisionRole();
        fields.attitude = card.getAttitude();
        fields.birthday = card.getBirthday();
        fields.hobbies = card.getHobbies();
        return fields;
    }

    public CardDraft draft() {
        return new CardDraft(name, title, phone, decisionRole, attitude, birthday, hobbies);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getDecisionRole() {
        return decisionRole;
    }

    public void setDecisionRole(String decisionRole) {
        this.decisionRole = decisionRole;
    }

    public String getAttitude() {
        return attitude;
    }

    public void setAttitude(String attitude) {
        this.attitude = attitude;
    }

    public LocalDate getBirthday() {
        return birthday;
    }

    public void setBirthday(LocalDate birthday) {
        this.birthday = birthday;
    }

    public String getHobbies() {
        return hobbies;
    }

    public void setHobbies(String hobbies) {
        this.hobbies = hobbies;
    }
}
