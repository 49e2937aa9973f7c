package org.tenderline.project.api;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.tenderline.project.ProjectFilter;
import org.tenderline.project.ProjectFilter.Outcome;
import org.tenderline.project.ProjectKind;
import org.tenderline.project.ProjectState;
import org.tenderline.shared.Period;

/** The filter of the project list in a query string. */
public class FilterParameters {

    @QueryParam("q")
    private String q;

    @QueryParam("open")
    private Boolean open;

    @QueryParam("state")
    private ProjectState state;

    @QueryParam("subsidiary")
    private String subsidiary;

    @QueryParam("region")
    private String region;

    @QueryParam("owner")
    private String owner;

    @QueryParam("customerId")
    private Long customerId;

    @QueryParam("group")
    private String group;

    @QueryParam("specialty")
    private String specialty;

    @QueryParam("kind")
    private ProjectKind kind;

    @QueryParam("from")
    private LocalDate from;

    @QueryParam("to")
    private LocalDate to;

    @QueryParam("minAmount")
    private BigDecimal minAmount;

    @QueryParam("maxAmount")
    private BigDecimal maxAmount;

    @QueryParam("outcome")
    private Outcome outcome;

    @QueryParam("openedFrom")
    private String openedFrom;

    @QueryParam("openedTo")
    private String openedTo;

    @QueryParam("minPrice")
    private BigDecimal minPrice;

    @QueryParam("maxPrice")
    private BigDecimal maxPrice;

    @QueryParam("competitor")
    private String competitor;

    /** Openings are given by day or, as in the reports, by month. */
    ProjectFilter filter() {
        Period opened = Period.parse("openedFrom", openedFrom, "openedTo", openedTo);
        return new ProjectFilter(q, open, state, subsidiary, region, owner, customerId, group, specialty, kind, from, to, minAmount,
                maxAmount, outcome, opened.from(), opened.to(), minPrice, maxPrice, competitor);
    }
}
