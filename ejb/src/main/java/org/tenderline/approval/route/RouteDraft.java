package org.tenderline.approval.route;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.tenderline.shared.BusinessEntity;

/** One person's unfinished table of a kind, in the page's own writing; it may be no table yet. */
@Entity
@Table(name = "approval_route_draft")
public class RouteDraft extends BusinessEntity {

    @Column(name = "kind")
    private String kind;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "base_number")
    private int baseNumber;

    @Column(name = "content")
    private String content;

    @Column(name = "kept_at")
    private LocalDateTime keptAt;

    protected RouteDraft() {
    }

    RouteDraft(String kind, Long personId) {
        this.kind = kind;
        this.personId = personId;
    }

    void keep(int base, String text, LocalDateTime now) {
        baseNumber = base;
        content = text;
        keptAt = now;
    }

    /** The version it was begun upon. */
    public int getBaseNumber() {
        return baseNumber;
    }

    public String getContent() {
        return content;
    }

    public LocalDateTime getKeptAt() {
        return keptAt;
    }
}
