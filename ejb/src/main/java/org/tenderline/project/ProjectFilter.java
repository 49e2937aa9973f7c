package org.tenderline.project;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.tenderline.shared.Violations;

/**
 * Which projects are wanted (B6); null leaves a condition out.
 *
 * @param q          text in number, name, tender number or customer, pinyin and initials included
 * @param open       true for 项目跟踪, false for 已完成项目
 * @param subsidiary a code
 * @param owner      a sign-in name
 * @param from       registered on that day or later; {@code to} that day or before
 * @param outcome    what the bid opening brought; pending: the expected bid date has passed without an outcome
 * @param openedFrom opened on that day or later (pending: expected); {@code openedTo} that day or before
 * @param minPrice   our price in the outcome at least; {@code maxPrice} at most
 * @param competitor another bidder named in the outcome
 */
public record ProjectFilter(String q, Boolean open, ProjectState state, String subsidiary, String region, String owner,
                            Long customerId, String group, String specialty, ProjectKind kind, LocalDate from, LocalDate to,
                            BigDecimal minAmount, BigDecimal maxAmount, Outcome outcome, LocalDate openedFrom, LocalDate openedTo,
                            BigDecimal minPrice, BigDecimal maxPrice, String competitor) implements Serializable {

    /** What a cell of the win-rate report counts. */
    public enum Outcome { WON, LOST, ABANDONED, PENDING }

    /** No condition at all: everything within the caller's scope. */
    public static final ProjectFilter ALL = new ProjectFilter(null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null);

    /** Without a competitor. */
    public ProjectFilter(String q, Boolean open, ProjectState state, String subsidiary, String region, String owner, Long customerId,
                         String group, String specialty, ProjectKind kind, LocalDate from, LocalDate to, BigDecimal minAmount,
                         BigDecimal maxAmount, Outcome outcome, LocalDate openedFrom, LocalDate openedTo, BigDecimal minPrice,
                         BigDecimal maxPrice) {
        this(q, open, state, subsidiary, region, owner, customerId, group, specialty, kind, from, to, minAmount, maxAmount, outcome,
                openedFrom, openedTo, minPrice, maxPrice, null);
    }

    /** Refuses a range that ends before it begins. */
    void check() {
        new Violations().check(ordered(from, to), "to", "BEFORE_FROM").check(ordered(openedFrom, openedTo), "openedTo", "BEFORE_FROM")
                .check(ordered(minAmount, maxAmount), "maxAmount", "BELOW_MINIMUM")
                .check(ordered(minPrice, maxPrice), "maxPrice", "BELOW_MINIMUM").throwIfAny();
    }

    private static <C> boolean ordered(Comparable<C> first, C last) {
        return first == null || last == null || first.compareTo(last) <= 0;
    }
}
