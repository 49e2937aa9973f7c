package org.tenderline.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All units while an import goes on, found as people name them: by the code, or by the place below the group, {@code Company / Department / Region}.
 * They are the managed ones, so what a line changed is known to the next.
 */
final class UnitPlaces {

    private static final String BELOW = " / ";
    private static final int DEEPEST = 20;

    private final List<OrganizationUnit> units;

    UnitPlaces(List<OrganizationUnit> units) {
        this.units = new ArrayList<>(units);
    }

    void add(OrganizationUnit unit) {
        units.add(unit);
    }

    /** The unit the column names; null when the cell is empty. */
    OrganizationUnit named(ImportLine line, String column) {
        String text = line.text(column);
        return text == null ? null : byCode(text).or(() -> byPlace(text)).orElseThrow(() -> ImportLine.refused(column, "UNKNOWN_UNIT"));
    }

    Optional<OrganizationUnit> byCode(String code) {
        return units.stream().filter(unit -> code.equals(unit.getCode())).findFirst();
    }

    /** An open unit before a closed one of the same name. */
    Optional<OrganizationUnit> child(OrganizationUnit parent, String name) {
        return units.stream().filter(unit -> Objects.equals(unit.getParentId(), parent.getId()) && unit.getName().equals(name))
                .max(Comparator.comparing(OrganizationUnit::isActive));
    }

    int nextOrder(OrganizationUnit parent) {
        return units.stream().filter(unit -> Objects.equals(unit.getParentId(), parent.getId())).mapToInt(OrganizationUnit::getSortOrder).max().orElse(0) + 1;
    }

    /** The place as people say it. */
    String place(OrganizationUnit unit) {
        return unit.getParentId() == null ? unit.getName() : path(unit).stream().map(OrganizationUnit::getName).collect(Collectors.joining(BELOW));
    }

    int depth(OrganizationUnit unit) {
        return path(unit).size();
    }

    /** From the one below the group to the unit itself. */
    private List<OrganizationUnit> path(OrganizationUnit unit) {
        List<OrganizationUnit> path = new ArrayList<>();
        for (OrganizationUnit at = unit; at.getParentId() != null && path.size() < DEEPEST; at = byId(at.getParentId())) {
            path.add(0, at);
        }
        return path;
    }

    /** How a file names the unit: the shortest that {@link #named} finds again. */
    String reference(OrganizationUnit unit) {
        return unit.getCode() == null ? place(unit) : unit.getCode();
    }

    OrganizationUnit byId(Long id) {
        return units.stream().filter(unit -> unit.getId().equals(id)).findFirst().orElseThrow();
    }

    private Optional<OrganizationUnit> byPlace(String text) {
        List<OrganizationUnit> tops = units.stream().filter(unit -> unit.getParentId() == null).toList();
        return tops.stream().filter(top -> top.getName().equals(text)).findFirst()
                .or(() -> tops.stream().flatMap(top -> below(top, text.split("[/\uFF0F]")).stream()).findFirst());
    }

    private Optional<OrganizationUnit> below(OrganizationUnit top, String[] names) {
        Optional<OrganizationUnit> at = Optional.of(top);
        for (String name : names) {
            at = at.flatMap(above -> child(above, name.strip()));
        }
        return at;
    }
}
