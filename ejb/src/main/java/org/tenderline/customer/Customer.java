package org.tenderline.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.tenderline.audit.Audited;
import org.tenderline.audit.AuditedReference;
import org.tenderline.audit.NotAudited;
import org.tenderline.shared.BusinessEntity;

/** A customer organization. No two have the same name, however it is written. */
@Entity
@Audited("customer")
@Table(name = "customer")
public class Customer extends BusinessEntity {

    @Column(name = "name")
    private String name;

    @Column(name = "short_name")
    private String shortName;

    @Column(name = "customer_group")
    private String customerGroup;

    @Column(name = "region")
    private String region;

    @NotAudited
    @Column(name = "name_key")
    private String nameKey;

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

    protected Customer() {
    }

    Customer(CustomerDraft draft, Long createdById, LocalDateTime createdAt) {
        this.createdById = createdById;
        this.createdAt = createdAt;
        fill(draft);
    }

    final void fill(CustomerDraft draft) {
        name = draft.name();
        shortName = draft.shortName();
        customerGroup = draft.group();
        region = draft.region();
        nameKey = NameKey.same(name);
        PinyinKey key = PinyinKey.of(shortName == null ? name : name + " " + shortName);
        pinyin = key.full();
        initials = key.initials();
    }

    public String getName() {
        return name;
    }

    public String getShortName() {
        return shortName;
    }

    /** 所属集团, one of the list. */
    public String getCustomerGroup() {
        return customerGroup;
    }

    public String getRegion() {
        return region;
    }

    public Long getCreatedById() {
        return createdById;
    }

    public LocalDateTime getCreatedAt() {
        return createdAt;
    }
}
