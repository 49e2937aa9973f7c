package org.tenderline.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Sql;

/** What doors ask on every request, and therefore in one statement each: whose token it is, and how it stands with that account. */
@Dependent
class Standings {

    private static final String DAYS = "password.days";
    private static final String STANDING = "SELECT c.person_id, c.changed_at, c.must_change, p.value FROM account_credential c"
            + " LEFT JOIN account_parameter p ON p.name = '" + DAYS + "'";

    @Inject
    private Sql sql;

    @Inject
    private BusinessClock clock;

    Optional<Standing> ofPerson(Long personId) {
        return sql.list(STANDING + " WHERE c.person_id = ?", this::standing, personId).stream().findFirst();
    }

    /** Empty when the token is unknown, over or revoked. */
    Optional<Standing> ofToken(String digest) {
        return sql.list(STANDING + " JOIN account_token t ON t.person_id = c.person_id WHERE t.token_hash = ? AND t.revoked_at IS NULL AND t.expires_at > ?",
                this::standing, digest, clock.now()).stream().findFirst();
    }

    private Standing standing(ResultSet row) throws SQLException {
        // Asked for by its class, the server looks the driver's method up each time, and throws on the way.
        LocalDateTime changedAt = row.getTimestamp(2).toLocalDateTime();
        int days = AccountParameters.number(DAYS, row.getString(4));
        return new Standing(row.getLong(1), changedAt, row.getBoolean(3) || days > 0 && changedAt.plusDays(days).isBefore(clock.now()));
    }
}
