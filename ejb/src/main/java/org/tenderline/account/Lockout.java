package org.tenderline.account;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;

/** Counts tries, each in a transaction of its own that ends before the password is looked at. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Lockout {

    private static final String REASON = "tries belong to a name, not to a person";

    @Inject
    private Records records;

    @Inject
    private AccountParameters parameters;

    @Inject
    private BusinessClock clock;

    /** @return false when the name is locked */
    @Requires(Right.ANYONE)
    public boolean take(String nameDigest) {
        // not INSERT IGNORE: that takes a shared lock first, and two of them a deadlock
        records.unscopedSql(REASON, "INSERT INTO account_tries (name_digest) VALUES (?1) ON DUPLICATE KEY UPDATE failed = failed", nameDigest)
                .executeUpdate();
        Tries tries = records.lock(Tries.class, "nameDigest", nameDigest);
        return tries.take(clock.now(), parameters.number("lockout.tries"),
                Duration.ofMinutes(parameters.number("lockout.minutes")));
    }

    @Requires(Right.ANYONE)
    public void forget(String nameDigest) {
        records.lock(Tries.class, "nameDigest", nameDigest).forget();
    }

    /** Names nobody tried for a day leave no row behind. */
    @Schedule(hour = "3", minute = "41", persistent = false)
    void tidy() {
        records.unscopedSql(REASON, "DELETE FROM account_tries WHERE last_at < ?1", clock.now().minusDays(1)).executeUpdate();
    }
}
