package org.tenderline.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.LocalDateTime;
import org.tenderline.shared.BusinessEntity;

/** The tries without success for one user name, whether anybody has that name or not. */
@Entity
@Table(name = "account_tries")
public class Tries extends BusinessEntity {

    @Column(name = "name_digest", updatable = false)
    private String nameDigest;

    @Column(name = "failed")
    private int failed;

    @Column(name = "last_at")
    private LocalDateTime lastAt;

    @Column(name = "locked_until")
    private LocalDateTime lockedUntil;

    protected Tries() {
    }

    /**
     * Counts a try before its password is looked at, so that tries arriving together cannot all be "the fifth". The last allowed one locks
     * the name already; its success opens it again.
     *
     * @return false when the name is locked
     */
    boolean take(LocalDateTime now, int limit, Duration lock) {
        if (lockedUntil != null && now.isBefore(lockedUntil)) {
            return false;
        }
        if (lockedUntil != null || lastAt != null && lastAt.plus(lock).isBefore(now)) {
            forget();
        }
        failed++;
        lastAt = now;
        if (failed >= limit) {
            lockedUntil = now.plus(lock);
        }
        return true;
    }

    void forget() {
        failed = 0;
        lockedUntil = null;
    }
}
