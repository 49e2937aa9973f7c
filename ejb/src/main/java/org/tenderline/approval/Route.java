package org.tenderline.approval;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.tenderline.audit.Audited;
import org.tenderline.audit.AuditedReference;
import org.tenderline.shared.BusinessEntity;

/** One version of the decision table of a document kind. Never changed once in force: a change is a new version. */
@Entity
@Audited("approval_route")
@Table(name = "approval_route")
public class Route extends BusinessEntity {

    @Column(name = "kind")
    private String kind;

    @Column(name = "number")
    private int number;

    @Column(name = "valid_from")
    private LocalDateTime validFrom;

    @Column(name = "accumulation_days")
    private Integer accumulationDays;

    @Column(name = "signature_required")
    private boolean signatureRequired;

    @AuditedReference("person")
    @Column(name = "author_id")
    private Long authorId;

    @Column(name = "comment")
    private String comment;

    @Column(name = "restored_from")
    private Integer restoredFrom;

    @OneToMany(mappedBy = "route", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    private List<RouteRow> rows = new ArrayList<>();

    protected Route() {
    }

    public Route(String kind, int number, LocalDateTime validFrom) {
        this.kind = kind;
        this.number = number;
        this.validFrom = validFrom;
    }

    /** Lets one customer's requests of so many days choose the row together (E4); null switches that off. */
    public void accumulateOver(Integer days) {
        accumulationDays = days;
    }

    /** Takes the approver's signature picture with every approval (E3), or none. */
    public void requireSignature(boolean required) {
        signatureRequired = required;
    }

    /**
     * Who drew it and why.
     *
     * @param restored the former version whose table it is; null for a new table
     */
    public void drawnBy(Long personId, String why, Integer restored) {
        authorId = personId;
        comment = why;
        restoredFrom = restored;
    }

    void add(RouteRow row) {
        rows.add(row);
    }

    public RouteTable table() {
        return new RouteTable(rows);
    }

    public String getKind() {
        return kind;
    }

    /** The version, counted from 1 within the kind. */
    public int getNumber() {
        return number;
    }

    public LocalDateTime getValidFrom() {
        return validFrom;
    }

    /** Over how many days one customer's requests add up; null when they do not. */
    public Integer getAccumulationDays() {
        return accumulationDays;
    }

    /** Whether approving takes a signature picture. */
    public boolean isSignatureRequired() {
        return signatureRequired;
    }

    /** Null for the versions the product came with. */
    public Long getAuthorId() {
        return authorId;
    }

    /** Why it was drawn. */
    public String getComment() {
        return comment;
    }

    /** The former version it brought back; null otherwise. */
    public Integer getRestoredFrom() {
        return restoredFrom;
    }

    public List<RouteRow> getRows() {
        return List.copyOf(rows);
    }
}
