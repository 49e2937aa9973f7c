package org.tenderline.approval.delegation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tenderline.audit.Audited;
import org.tenderline.audit.AuditedReference;
import org.tenderline.shared.BusinessEntity;
import org.tenderline.shared.BusinessException;

/** One person acts for another from a day to a day. Made by the absent one or an administrator, ended early by either; never rewritten. */
@Entity
@Audited("delegation")
@Table(name = "approval_delegation")
public class Delegation extends BusinessEntity {

    private static final String SEPARATOR = ",";

    @AuditedReference("person")
    @Column(name = "delegator_id", updatable = false)
    private Long delegatorId;

    @AuditedReference("person")
    @Column(name = "delegate_id", updatable = false)
    private Long delegateId;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_until", updatable = false)
    private LocalDate validUntil;

    @Column(name = "kinds", updatable = false)
    private String kinds;

    @Column(name = "reason", updatable = false)
    private String reason;

    @AuditedReference("person")
    @Column(name = "created_by_id", updatable = false)
    private Long createdById;

    @Column(name = "created_at", updatable = false)
    private LocalDateTime createdAt;

    @Column(name = "ended_at")
    private LocalDateTime endedAt;

    protected Delegation() {
    }

    /** @param kinds document kinds; empty for all */
    Delegation(Long delegatorId, Long delegateId, LocalDate validFrom, LocalDate validUntil, Collection<String> kinds, String reason,
               Long createdById, LocalDateTime createdAt) {
        this.delegatorId = delegatorId;
        this.delegateId = delegateId;
        this.validFrom = validFrom;
        this.validUntil = validUntil;
        this.kinds = kinds.isEmpty() ? null : String.join(SEPARATOR, new TreeSet<>(kinds));
        this.reason = reason;
        this.createdById = createdById;
        this.createdAt = createdAt;
    }

    /** Ends it at once. */
    void end(LocalDateTime now) {
        if (endedAt != null || validUntil.isBefore(now.toLocalDate())) {
            throw BusinessException.rule("DELEGATION_ENDED");
        }
        endedAt = now;
    }

    /** Whether it counts on that day. */
    public boolean countsOn(LocalDate day) {
        return endedAt == null && !validFrom.isAfter(day) && !validUntil.isBefore(day);
    }

    public boolean covers(String kind) {
        return kinds == null || getKinds().contains(kind);
    }

    boolean sharesDaysWith(LocalDate from, LocalDate until) {
        return endedAt == null && !validFrom.isAfter(until) && !validUntil.isBefore(from);
    }

    boolean sharesKindsWith(Collection<String> others) {
        return kinds == null || others.isEmpty() || !Collections.disjoint(getKinds(), others);
    }

    /** Who is absent. */
    public Long getDelegatorId() {
        return delegatorId;
    }

    /** Who stands in. */
    public Long getDelegateId() {
        return delegateId;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    /** The last day; it counts until its midnight. */
    public LocalDate getValidUntil() {
        return validUntil;
    }

    /** Document kinds; empty for all. */
    public Set<String> getKinds() {
        return kinds == null ? Set.of() : new TreeSet<>(List.of(kinds.split(SEPARATOR)));
    }

    public String getReason() {
        return reason;
    }

    public Long getCreatedById() {
        return createdById;
    }

    /** When it was ended early; null otherwise. */
    public LocalDateTime getEndedAt() {
        return endedAt;
    }
}
