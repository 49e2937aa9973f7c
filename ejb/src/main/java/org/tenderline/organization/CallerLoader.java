package org.tenderline.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;

/** Makes the {@link Caller} of a person. Doors call it on every request, so that a changed right counts on the next one. */
@Stateless
public class CallerLoader {

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    /** Empty when there is no such person or the person is disabled. */
    @Requires(Right.ANYONE)
    public Optional<Caller> load(Long personId, Locale locale, String address) {
        return records.find(Person.class, "id", personId).filter(Person::isEnabled).map(person -> {
            List<Role> held = records.select(Position.class).where("e.personId = ?", personId)
                    .where("e.validFrom <= ? and (e.validUntil is null or e.validUntil >= ?)", clock.today(), clock.today())
                    .list("e.role", Role.class, 100);
            Set<Role> roles = EnumSet.noneOf(Role.class);
            roles.addAll(held);
            String code = person.getSubsidiaryId() == null ? null
                    : records.get(OrganizationUnit.class, person.getSubsidiaryId()).getCode();
            return new Caller(personId, person.getUsername(), person.getName(), person.getSubsidiaryId(), code, roles, locale,
                    address);
        });
    }
}
