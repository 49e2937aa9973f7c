package org.tenderline.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;

/** Who is who: read by every room. Names and posts of colleagues are no secret inside the group. */
@Stateless
public class OrganizationQueries {

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    /**
     * Enabled people who hold the role today, by seniority of the position.
     *
     * @param subsidiaryId whose post it is; null for headquarters
     */
    @Requires(Right.ANYONE)
    public List<Person> holders(Role role, Long subsidiaryId) {
        Selection<Person> people = records.select(Person.class)
                .join("join Position h on h.personId = e.id")
                .where("e.enabled = true and h.role = ?", role)
                .where("h.validFrom <= ? and (h.validUntil is null or h.validUntil >= ?)", clock.today(), clock.today());
        people = subsidiaryId == null ? people.where("h.subsidiaryId is null") : people.where("h.subsidiaryId = ?", subsidiaryId);
        return people.orderBy("h.validFrom, h.id").list(100);
    }

    /** The fifteen subsidiaries, in the group's order. */
    @Requires(Right.ANYONE)
    public List<OrganizationUnit> subsidiaries() {
        return records.select(OrganizationUnit.class).where("e.kind = ?", UnitKind.SUBSIDIARY).orderBy("e.sortOrder, e.id").list(1_000);
    }

    /** The subsidiary with that code. */
    @Requires(Right.ANYONE)
    public Optional<OrganizationUnit> subsidiary(String code) {
        return records.select(OrganizationUnit.class).where("e.kind = ? and e.code = ?", UnitKind.SUBSIDIARY, code).first();
    }

    @Requires(Right.ANYONE)
    public OrganizationUnit unit(Long id) {
        return records.get(OrganizationUnit.class, id);
    }

    @Requires(Right.ANYONE)
    public Optional<Person> personByUsername(String username) {
        return records.find(Person.class, "username", username);
    }

    @Requires(Right.ANYONE)
    public Person person(Long id) {
        return records.find(Person.class, "id", id).orElseThrow(BusinessException::notFound);
    }

    /** Enabled people of a subsidiary, by name; null for headquarters. */
    @Requires(Right.SIGNED_IN)
    public List<Person> colleagues(Long subsidiaryId) {
        Selection<Person> people = records.select(Person.class).where("e.enabled = true").orderBy("e.name, e.id");
        return (subsidiaryId == null ? people.where("e.subsidiaryId is null") : people.where("e.subsidiaryId = ?", subsidiaryId))
                .list(1_000);
    }

    /** Names by id, in one statement. */
    @Requires(Right.ANYONE)
    public Map<Long, String> names(Collection<Long> personIds) {
        Map<Long, String> names = new LinkedHashMap<>();
        if (!personIds.isEmpty()) {
            records.select(Person.class).where("e.id in ?", personIds).list(personIds.size())
                    .forEach(person -> names.put(person.getId(), person.getName()));
        }
        return names;
    }

    /** The user names of these people. */
    @Requires(Right.SIGNED_IN)
    public Map<Long, String> usernames(Collection<Long> personIds) {
        Map<Long, String> usernames = new LinkedHashMap<>();
        if (!personIds.isEmpty()) {
            records.select(Person.class).where("e.id in ?", personIds).list("e.id, e.username", Object[].class, personIds.size())
                    .forEach(row -> usernames.put((Long) row[0], (String) row[1]));
        }
        return usernames;
    }
}
