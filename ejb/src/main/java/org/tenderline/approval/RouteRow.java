package org.tenderline.approval;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.tenderline.shared.BusinessEntity;

/** A line of a decision table: when it fits, and the nodes it leads through. */
@Entity
@Table(name = "approval_route_row")
public class RouteRow extends BusinessEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "route_id")
    private Route route;

    @Column(name = "position")
    private int position;

    @Column(name = "subsidiary_id")
    private Long subsidiaryId;

    @Column(name = "amount_from")
    private BigDecimal amountFrom;

    @Column(name = "amount_to")
    private BigDecimal amountTo;

    @ElementCollection
    @CollectionTable(name = "approval_route_condition", joinColumns = @JoinColumn(name = "row_id"))
    @MapKeyColumn(name = "fact")
    @Column(name = "fact_value")
    @BatchFetch(BatchFetchType.IN)
    private Map<String, String> facts = new HashMap<>();

    @OneToMany(mappedBy = "row", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    private List<RouteNode> nodes = new ArrayList<>();

    protected RouteRow() {
    }

    /**
     * @param subsidiaryId null for any subsidiary
     * @param amountFrom   inclusive; null for no lower bound
     * @param amountTo     exclusive; null for no upper bound
     * @param facts        values the subject's facts must have
     */
    public RouteRow(Route route, int position, Long subsidiaryId, BigDecimal amountFrom, BigDecimal amountTo,
                    Map<String, String> facts) {
        this.route = route;
        this.position = position;
        this.subsidiaryId = subsidiaryId;
        this.amountFrom = amountFrom;
        this.amountTo = amountTo;
        this.facts = new HashMap<>(facts);
        route.add(this);
    }

    void add(RouteNode node) {
        nodes.add(node);
    }

    boolean fits(Subject subject) {
        return (subsidiaryId == null || subsidiaryId.equals(subject.subsidiaryId()))
                && (amountFrom == null || subject.amount().compareTo(amountFrom) >= 0)
                && (amountTo == null || subject.amount().compareTo(amountTo) < 0)
                && facts.entrySet().stream().allMatch(fact -> fact.getValue().equals(subject.facts().get(fact.getKey())));
    }

    /** How closely the row describes a subject: a row for one subsidiary beats one for all, then the number of facts counts. */
    public int precision() {
        return (subsidiaryId == null ? 0 : 1_000) + facts.size();
    }

    /** Whether some subject would fit both rows. */
    public boolean meets(RouteRow other) {
        return (subsidiaryId == null || other.subsidiaryId == null || subsidiaryId.equals(other.subsidiaryId))
                && facts.entrySet().stream().allMatch(fact ->
                        other.facts.getOrDefault(fact.getKey(), fact.getValue()).equals(fact.getValue()))
                && below(amountFrom, other.amountTo) && below(other.amountFrom, amountTo);
    }

    private static boolean below(BigDecimal from, BigDecimal to) {
        return from == null || to == null || from.compareTo(to) < 0;
    }

    /** The place in the table, counted from 1; the row's name in "because". */
    public int getPosition() {
        return position;
    }

    /** Null for any subsidiary. */
    public Long getSubsidiaryId() {
        return subsidiaryId;
    }

    /** Inclusive; null for no lower bound. */
    public BigDecimal getAmountFrom() {
        return amountFrom;
    }

    /** Exclusive; null for no upper bound. */
    public BigDecimal getAmountTo() {
        return amountTo;
    }

    public Map<String, String> getFacts() {
        return Map.copyOf(facts);
    }

    public List<RouteNode> getNodes() {
        return List.copyOf(nodes);
    }
}
