package org.tenderline.organization;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Sql;

/** Makes the {@link Caller} of a person. Doors call it on every request, so that a changed right counts on the next one; one statement, no transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CallerLoader {

    private static final String POSTS = "SELECT e.username, e.name, e.subsidiary_id, s.code, p.role FROM person e"
            + " LEFT JOIN organization_unit s ON s.id = e.subsidiary_id LEFT JOIN organization_position p ON p.person_id = e.id"
            + " AND p.valid_from <= ? AND (p.valid_until IS NULL OR p.valid_until >= ?) WHERE e.id = ? AND e.enabled";

    @Inject
    private Sql sql;

    @Inject
    private BusinessClock clock;

    /** A person once for each post held today, once without a role for none. */
    private record Post(String username, String name, Long subsidiaryId, String subsidiaryCode, String role) {
    }

    /** Empty when there is no such person or the person is disabled. */
    @Requires(Right.ANYONE)
    public Optional<Caller> load(Long personId, Locale locale, String address) {
        LocalDate today = clock.today();
        List<Post> posts = sql.list(POSTS, CallerLoader::post, today, today, personId);
        return posts.stream().findFirst().map(person -> {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            posts.stream().map(Post::role).filter(Objects::nonNull).forEach(role -> roles.add(Role.valueOf(role)));
            return new Caller(personId, person.username(), person.name(), person.subsidiaryId(), person.subsidiaryCode(), roles, locale, address);
        });
    }

    private static Post post(ResultSet row) throws SQLException {
        return new Post(row.getString(1), row.getString(2), (Long) row.getObject(3), row.getString(4), row.getString(5));
    }
}
