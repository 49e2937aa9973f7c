package org.tenderline.support;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.tenderline.audit.Audited;
import org.tenderline.shared.BusinessEntity;

/** What may block a project; a value of the list. */
@Entity
@Audited("support_blocker")
@Table(name = "support_blocker")
public class Blocker extends BusinessEntity {

    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Column(name = "name_en")
    private String nameEnglish;

    @Column(name = "sort_order")
    private int sortOrder;

    @Column(name = "active")
    private boolean active;

    protected Blocker() {
    }

    Blocker(String code, String name, String nameEnglish, int sortOrder) {
        this.code = code;
        this.name = name;
        this.nameEnglish = nameEnglish;
        this.sortOrder = sortOrder;
        this.active = true;
    }

    void offer(boolean offered) {
        active = offered;
    }

    public String getCode() {
        return code;
    }

    public int getSortOrder() {
        return sortOrder;
    }

    /** Whether the form offers it. */
    public boolean isActive() {
        return active;
    }

    public String getName() {
        return name;
    }

    public String getNameEnglish() {
        return nameEnglish;
    }
}
