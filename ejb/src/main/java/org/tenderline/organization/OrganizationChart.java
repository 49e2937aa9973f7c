package org.tenderline.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;

/** The org chart for looking at: units as they stand, people with their positions, past ones too. */
@Stateless
public class OrganizationChart {

    private static final int MANY = 10_000;
    private static final Map<String, String> SORTS = Map.of("name", "e.name", "username", "e.username", "unit", "u.name");

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    /** A position, for reading. */
    public record PositionRow(Long id, Long personId, Role role, String unit, LocalDate validFrom, LocalDate validUntil, boolean held) {
    }

    /** A person of a list. */
    public record PersonRow(Long id, String username, String name, String unit, String phone, String email, boolean enabled) {
    }

    /** All units that have not been closed, parents before children, siblings in their order. */
    @Requires(Right.ORGANIZATION_VIEW)
    public List<OrganizationUnit> units() {
        return records.select(OrganizationUnit.class).where("e.active = true").orderBy("e.sortOrder, e.id").list(MANY);
    }

    /** The unit itself and those above it, from the top: its place as people say it. */
    @Requires(Right.ORGANIZATION_VIEW)
    public List<OrganizationUnit> path(Long unitId) {
        List<OrganizationUnit> path = new ArrayList<>();
        for (Long id = unitId; id != null && path.size() < 20; id = path.get(0).getParentId()) {
            path.add(0, records.get(OrganizationUnit.class, id));
        }
        return path;
    }

    @Requires(Right.ORGANIZATION_VIEW)
    public List<Person> people(Long unitId) {
        return records.select(Person.class).where("e.unitId = ?", unitId).orderBy("e.enabled desc, e.id").list(MANY);
    }

    /** A sort is one of name, username, unit. */
    @Requires(Right.ORGANIZATION_VIEW)
    public Page<PersonRow> people(String text, Long subsidiaryId, PageRequest request) {
        String sort = request.sort() == null ? "username" : request.sort();
        String field = SORTS.getOrDefault(sort.replaceFirst("^-", ""), "e.username");
        Selection<Person> people = records.select(Person.class).join("join OrganizationUnit u on u.id = e.unitId")
                .filter("e.subsidiaryId = ?", subsidiaryId).orderBy(field + (sort.startsWith("-") ? " desc, e.id" : ", e.id"));
        if (text != null && !text.isBlank()) {
            String like = Selection.like(text);
            people.where("e.name like ? escape '!' or e.username like ? escape '!' or e.phone like ? escape '!'", like, like, like);
        }
        return people.page("new org.tenderline.organization.OrganizationChart$PersonRow(e.id, e.username, e.name, u.name, e.phone, e.email, e.enabled)",
                PersonRow.class, request);
    }

    /** The positions of these people, today's first, then the latest. */
    @Requires(Right.ORGANIZATION_VIEW)
    public Map<Long, List<PositionRow>> positions(List<Long> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, String> units = records.select(OrganizationUnit.class).list(MANY).stream()
                .collect(Collectors.toMap(OrganizationUnit::getId, OrganizationUnit::getName));
        Function<Position, PositionRow> row = position -> new PositionRow(position.getId(), position.getPersonId(), position.getRole(),
                units.get(position.getUnitId()), position.getValidFrom(), position.getValidUntil(), position.heldOn(clock.today()));
        return records.select(Position.class).where("e.personId in ?", personIds).orderBy("e.validFrom desc, e.id").list(MANY).stream().map(row)
                .sorted(Comparator.comparing(PositionRow::held).reversed()).collect(Collectors.groupingBy(PositionRow::personId));
    }
}
