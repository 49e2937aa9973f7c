package org.tenderline.shared;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.stream.Stream;

/** Tells a database that does not answer from one that refuses. */
public final class DatabaseFailure {

    private static final int DEEPEST_CAUSE = 20;
    private static final String CONNECTION_STATES = "08";
    private static final String POOLS_REFUSAL = "Error in allocating a connection";

    private DatabaseFailure() {
    }

    public static boolean isIn(Throwable thrown) {
        return causes(thrown).anyMatch(DatabaseFailure::isAway);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(DEEPEST_CAUSE);
    }

    /** Whether it was the database's own trouble – away, too slow, somebody else there at the same moment – and not that of what was asked. */
    public static boolean isPassing(Throwable thrown) {
        return isIn(thrown) || TransientFailure.isIn(thrown) || causes(thrown).anyMatch(SQLTimeoutException.class::isInstance);
    }

    private static boolean isAway(Throwable cause) {
        if (cause instanceof java.net.SocketTimeoutException || cause instanceof java.net.ConnectException) {
            return true;
        }
        return cause instanceof SQLException failure && (failure.getSQLState() != null && failure.getSQLState().startsWith(CONNECTION_STATES)
                || failure.getMessage() != null && failure.getMessage().contains(POOLS_REFUSAL));
    }
}
