package org.tenderline.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.tenderline.audit.Audited;
import org.tenderline.audit.AuditedReference;
import org.tenderline.audit.NotAudited;
import org.tenderline.shared.BusinessEntity;

/** A person at a customer (客户资料卡). Its changes stand in the history of the organization it belongs to. */
@Entity
@Audited(value = "customer", parent = "customerId")
@Table(name = "customer_card")
public class CustomerCard extends BusinessEntity {

    @AuditedReference("customer")
    @Column(name = "customer_id")
    private Long customerId;

    @Column(name = "name")
    private String name;

    @Column(name = "title")
    private String title;

    @Column(name = "phone")
    private String phone;

    @NotAudited
    @Column(name = "phone_digits")
    private String phoneDigits;

    @Column(name = "decision_role")
    private String decisionRole;

    @Column(name = "attitude")
    private String attitude;

    @Column(name = "birthday")
    private LocalDate birthday;

    @Column(name = "hobbies")
    private String hobbies;

    @NotAudited
    @Column(name = "pinyin")
    private String pinyin;

    @NotAudited
    @Column(name = "initials")
    private String initials;

    @AuditedReference("person")
    @Column(name = "created_by_id", updatable = false)
    private Long createdById;

    @Column(name = "created_at", updatable = false)
    private LocalDateTime createdAt;

    protected CustomerCard() {
    }

    CustomerCard(Customer customer, CardDraft draft, Long createdById, LocalDateTime createdAt) {
        this.customerId = customer.getId();
        this.createdById = createdById;
        this.createdAt = createdAt;
        fill(draft);
    }

    final void fill(CardDraft draft) {
        name = draft.name();
        title = draft.title();
        phone = draft.phone();
        phoneDigits = phone == null ? null : phone.replaceAll("[^0-9]", "");
        decisionRole = draft.decisionRole();
        attitude = draft.attitude();
        birthday = draft.birthday();
        hobbies = draft.hobbies();
        PinyinKey key = PinyinKey.of(name);
        pinyin = key.full();
        initials = key.initials();
    }

    /** The person now works elsewhere; answers the post left behind. */
    CardPost moveTo(Customer other, String newTitle, LocalDate today) {
        CardPost left = new CardPost(getId(), customerId, title, today);
        customerId = other.getId();
        title = newTitle;
        return left;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public String getName() {
        return name;
    }

    public String getTitle() {
        return title;
    }

    public String getPhone() {
        return phone;
    }

    /** The part the person plays in decisions. */
    public String getDecisionRole() {
        return decisionRole;
    }

    public String getAttitude() {
        return attitude;
    }

    public LocalDate getBirthday() {
        return birthday;
    }

    public String getHobbies() {
        return hobbies;
    }

    public Long getCreatedById() {
        return createdById;
    }

    public LocalDateTime getCreatedAt() {
        return createdAt;
    }
}
