package org.tenderline.organization.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.organization.OrganizationChart;
import org.tenderline.organization.OrganizationUnit;
import org.tenderline.organization.PositionService;
import org.tenderline.security.Role;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.web.Feedback;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Giving a position to the person of the page, and ending one. */
@Named
@ViewScoped
public class OrganizationPositionBacking implements Serializable {

    @Inject
    private transient PositionService service;

    @Inject
    private transient OrganizationChart chart;

    @Inject
    private transient BusinessClock clock;

    private Role role;
    private Long unitId;
    private LocalDate validFrom;
    private LocalDate lastDay;
    private Map<String, Long> units;

    public void load(Long ownUnitId) {
        unitId = ownUnitId;
        validFrom = clock.today();
        lastDay = clock.today();
        Map<Long, OrganizationUnit> all = new LinkedHashMap<>();
        chart.units().forEach(unit -> all.put(unit.getId(), unit));
        units = new LinkedHashMap<>();
        all.values().forEach(unit -> units.put(place(unit, all), unit.getId()));
    }

    private static String place(OrganizationUnit unit, Map<Long, OrganizationUnit> all) {
        OrganizationUnit above = all.get(unit.getParentId());
        return above == null || above.getParentId() == null ? unit.getName() : place(above, all) + " / " + unit.getName();
    }

    public String give(Long personId) {
        service.give(personId, role, unitId, validFrom);
        return done(personId);
    }

    public String end(Long personId, Long positionId) {
        service.end(positionId, lastDay);
        return done(personId);
    }

    private static String done(Long personId) {
        Feedback.done("shared.saved");
        return "/organization/person?faces-redirect=true&id=" + personId;
    }

    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    public Map<String, Long> getUnits() {
        return units;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
