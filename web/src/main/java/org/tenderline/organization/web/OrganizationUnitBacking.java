package org.tenderline.organization.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.organization.OrganizationChart;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.OrganizationService;
import org.tenderline.organization.OrganizationUnit;
import org.tenderline.organization.UnitKind;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.web.Feedback;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adding a unit below another ({@code parent} in the address) or renaming, moving, closing one ({@code id}). */
@Named
@ViewScoped
public class OrganizationUnitBacking implements Serializable {

    private static final int MOST_LEVELS = 20;

    @Inject
    private transient OrganizationService service;

    @Inject
    private transient OrganizationQueries queries;

    @Inject
    private transient OrganizationChart chart;

    private Long id;
    private Long parentId;
    private Integer version;
    private UnitKind kind;
    private String code;
    private String name;
    private Map<String, Long> parents = Map.of();
    private List<UnitKind> kinds = List.of();

    public void load() {
        if (id == null && parentId == null) {
            throw BusinessException.notFound();
        }
        if (id == null) {
            UnitKind above = queries.unit(parentId).getKind();
            kinds = Stream.of(UnitKind.values()).filter(possible -> possible.fitsBelow(above)).toList();
            return;
        }
        OrganizationUnit unit = queries.unit(id);
        version = unit.getVersion();
        kind = unit.getKind();
        code = unit.getCode();
        name = unit.getName();
        parentId = unit.getParentId();
        parents = parents(unit);
    }

    private Map<String, Long> parents(OrganizationUnit unit) {
        Map<String, Long> found = new LinkedHashMap<>();
        Map<Long, OrganizationUnit> units = chart.units().stream().collect(Collectors.toMap(OrganizationUnit::getId, Function.identity(), (one, two) -> one, LinkedHashMap::new));
        units.values().stream().filter(other -> kind.fitsBelow(other.getKind()) && !other.equals(unit))
            .filter(other -> kind == UnitKind.SUBSIDIARY || Objects.equals(other.ownSubsidiaryId(), unit.ownSubsidiaryId()))
            .forEach(other -> found.put(place(other, units), other.getId()));
        return found;
    }

    /** Below the group, whose name goes without saying. */
    private static String place(OrganizationUnit unit, Map<Long, OrganizationUnit> units) {
        String place = unit.getName();
        OrganizationUnit above = units.get(unit.getParentId());
        for (int depth = 0; above != null && above.getParentId() != null && depth < MOST_LEVELS; depth++) {
            place = above.getName() + " / " + place;
            above = units.get(above.getParentId());
        }
        return place;
    }

    public String add() {
        id = service.addUnit(parentId, kind, code, name, 100);
        return back(id);
    }

    public String rename() {
        service.renameUnit(id, version, name);
        return back(id);
    }

    public String move() {
        service.moveUnit(id, version, parentId);
        return back(id);
    }

    public String close() {
        Long above = queries.unit(id).getParentId();
        service.closeUnit(id, version);
        return back(above);
    }

    private static String back(Long unitId) {
        Feedback.done("shared.saved");
        return "/organization/tree?faces-redirect=true&unit=" + unitId;
    }

    public List<UnitKind> getKinds() {
        return kinds;
    }

    public Map<String, Long> getParents() {
        return parents;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getParentId() {
        return parentId;
    }

    public void setParentId(Long parentId) {
        this.parentId = parentId;
    }

    public UnitKind getKind() {
        return kind;
    }

    public void setKind(UnitKind kind) {
        this.kind = kind;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
