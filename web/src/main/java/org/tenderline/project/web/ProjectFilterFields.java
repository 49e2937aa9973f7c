package org.tenderline.project.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.tenderline.project.ProjectFilter;
import org.tenderline.project.ProjectFilter.Outcome;
import org.tenderline.project.ProjectKind;
import org.tenderline.project.ProjectState;

/** The filter row above the project lists; its values stand in the address. */
public class ProjectFilterFields implements Serializable {

    private String q;
    private ProjectState state;
    private String subsidiary;
    private String region;
    private String owner;
    private Long customerId;
    private String group;
    private String specialty;
    private ProjectKind kind;
    private LocalDate from;
    private LocalDate to;
    private BigDecimal minAmount;
    private BigDecimal maxAmount;
    private Outcome outcome;
    private LocalDate openedFrom;
    private LocalDate openedTo;

    /** The filter over open or over finished projects; a certain outcome or state says itself which ones. */
    ProjectFilter filter(boolean open) {
        Boolean half = outcome == Outcome.PENDING ? Boolean.TRUE : Boolean.valueOf(open);
        return new ProjectFilter(q, half, state, subsidiary, region, owner, customerId, group, specialty, kind, from, to, minAmount,
                maxAmount, outcome, openedFrom, openedTo, null, null);
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public ProjectState getState() {
        return state;
    }

    public void setState(ProjectState state) {
        this.state = state;
    }

    public String getSubsidiary() {
        return subsidiary;
    }

    public void setSubsidiary(String subsidiary) {
        this.subsidiary = subsidiary;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public void setCustomerId(Long customerId) {
        this.customerId = customerId;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getSpecialty() {
        return specialty;
    }

    public void setSpecialty(String specialty) {
        this.specialty = specialty;
    }

    public ProjectKind getKind() {
        return kind;
    }

    public void setKind(ProjectKind kind) {
        this.kind = kind;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public BigDecimal getMinAmount() {
        return minAmount;
    }

    public void setMinAmount(BigDecimal minAmount) {
        this.minAmount = minAmount;
    }

    public BigDecimal getMaxAmount() {
        return maxAmount;
    }

    public void setMaxAmount(BigDecimal maxAmount) {
        this.maxAmount = maxAmount;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(Outcome outcome) {
        this.outcome = outcome;
    }

    public LocalDate getOpenedFrom() {
        return openedFrom;
    }

    public void setOpenedFrom(LocalDate openedFrom) {
        this.openedFrom = openedFrom;
    }

    public LocalDate getOpenedTo() {
        return openedTo;
    }

    public void setOpenedTo(LocalDate openedTo) {
        this.openedTo = openedTo;
    }
}
