package org.tenderline.organization;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;

/** Makes the {@link Caller} of a person. Doors call it on every request, so that a changed right counts on the next one; one statement, no transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CallerLoader {

    private static final int MOST_POSITIONS = 100;

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    /** Empty when there is no such person or the person is disabled. */
    @Requires(Right.ANYONE)
    public Optional<Caller> load(Long personId, Locale locale, String address) {
        LocalDate today = clock.today();
        List<Object[]> held = records.select(Person.class).join("left join OrganizationUnit s on s.id = e.subsidiaryId")
                .join("left join Position p on p.personId = e.id and p.validFrom <= ? and (p.validUntil is null or p.validUntil >= ?)", today, today)
                .where("e.id = ? and e.enabled = true", personId)
                .list("e.username, e.name, e.subsidiaryId, s.code, p.role", Object[].class, MOST_POSITIONS);
        return held.stream().findFirst().map(person -> {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            held.stream().map(position -> (Role) position[4]).filter(Objects::nonNull).forEach(roles::add);
            return new Caller(personId, (String) person[0], (String) person[1], (Long) person[2], (String) person[3], roles, locale, address);
        });
    }
}
