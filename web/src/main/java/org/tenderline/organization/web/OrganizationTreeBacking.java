package org.tenderline.organization.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.model.DefaultTreeNode;
import org.primefaces.model.TreeNode;
import org.tenderline.organization.OrganizationChart;
import org.tenderline.organization.OrganizationChart.PositionRow;
import org.tenderline.organization.OrganizationUnit;
import org.tenderline.organization.Person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

/** The whole chart at the left, one unit with its people at the right; the unit is in the address. */
@Named
@RequestScoped
public class OrganizationTreeBacking {

    @Inject
    private OrganizationChart chart;

    private Long unitId;
    private TreeNode<OrganizationUnit> root;
    private List<OrganizationUnit> path = List.of();
    private List<Person> people = List.of();
    private Map<Long, List<PositionRow>> positions = Map.of();

    public void load() {
        List<OrganizationUnit> units = chart.units();
        if (unitId == null) {
            unitId = units.stream().filter(unit -> unit.getParentId() == null).map(OrganizationUnit::getId).findFirst().orElse(null);
        }
        path = unitId == null ? List.of() : chart.path(unitId);
        root = new DefaultTreeNode<>();
        Map<Long, List<OrganizationUnit>> children = units.stream().filter(unit -> unit.getParentId() != null)
            .collect(groupingBy(OrganizationUnit::getParentId, LinkedHashMap::new, toList()));
        Set<Long> open = path.stream().map(OrganizationUnit::getId).collect(toSet());
        units.stream().filter(unit -> unit.getParentId() == null).forEach(unit -> hang(unit, root, children, open));
        people = unitId == null ? List.of() : chart.people(unitId);
        positions = chart.positions(people.stream().map(Person::getId).toList());
    }

    private static void hang(OrganizationUnit unit, TreeNode<OrganizationUnit> parent, Map<Long, List<OrganizationUnit>> children, Set<Long> open) {
        TreeNode<OrganizationUnit> node = new DefaultTreeNode<>(unit, parent);
        node.setExpanded(open.contains(unit.getId()) || unit.getParentId() == null);
        node.setSelectable(false);
        children.getOrDefault(unit.getId(), List.of()).forEach(child -> hang(child, node, children, open));
    }

    public List<PositionRow> positionsOf(Person person) {
        return positions.getOrDefault(person.getId(), List.of());
    }

    public OrganizationUnit getUnit() {
        return path.isEmpty() ? null : path.get(path.size() - 1);
    }

    public List<OrganizationUnit> getPath() {
        return path;
    }

    public List<Person> getPeople() {
        return people;
    }

    public TreeNode<OrganizationUnit> getRoot() {
        return root;
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }
}
