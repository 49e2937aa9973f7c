package org.tenderline.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;

/** What an administrator may set for accounts; a row of {@code account_parameter} counts before the default. */
@Stateless
public class AccountParameters {

    private static final Map<String, Integer> DEFAULTS = Map.of(
            "password.length", 12, "password.classes", 3, "password.history", 5, "password.days", 90,
            "lockout.tries", 5, "lockout.minutes", 15,
            "throttle.tries", 1_000, "throttle.minutes", 5, "token.hours", 8, "place.days", 90);

    @Inject
    private Records records;

    @Requires(Right.ANYONE)
    public int number(String name) {
        List<?> rows = records.unscopedSql("parameters have no scope", "SELECT value FROM account_parameter WHERE name = ?1", name).getResultList();
        return number(name, rows.isEmpty() ? null : (String) rows.get(0));
    }

    /** @param stored null for the default */
    static int number(String name, String stored) {
        return stored == null ? DEFAULTS.get(name) : Integer.parseInt(stored);
    }

    @Requires(Right.ORGANIZATION_EDIT)
    public void set(String name, int value) {
        if (!DEFAULTS.containsKey(name)) {
            throw new IllegalArgumentException(name);
        }
        records.unscopedSql("parameters have no scope", "INSERT INTO account_parameter (name, value) VALUES (?1, ?2)"
                + " ON DUPLICATE KEY UPDATE value = VALUES(value)", name, String.valueOf(value)).executeUpdate();
    }
}
