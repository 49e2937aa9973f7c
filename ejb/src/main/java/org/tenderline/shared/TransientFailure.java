package org.tenderline.shared;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * What MariaDB refuses only because somebody else was there at the same moment: a record changed since it was read (1020), a lock waited for too
 * long (1205), a deadlock (1213). The same command, run again in a new transaction, succeeds.
 */
public final class TransientFailure {

    private static final Set<Integer> CODES = Set.of(1020, 1205, 1213);
    private static final int DEEPEST_CAUSE = 20;
    private static final int MOST_ATTEMPTS = 3;
    private static final long NANOSECONDS_BETWEEN = 50_000_000;

    private TransientFailure() {
    }

    public static boolean isIn(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof SQLException failure && CODES.contains(failure.getErrorCode())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Runs it up to three times. Each run must be a transaction of its own, so call this outside of any. */
    public static <T> T retry(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (attempt == MOST_ATTEMPTS || !isIn(e)) {
                    throw e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(NANOSECONDS_BETWEEN * attempt) + 1);
            }
        }
    }
}
