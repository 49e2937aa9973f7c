package org.tenderline.shared;

import java.sql.SQLException;

/** Reads from a failed flush whether a certain unique key refused the row. */
public final class UniqueKey {

    private static final String INTEGRITY_VIOLATION = "23";

    private UniqueKey() {
    }

    public static boolean broken(Throwable failure, String key) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null
                    && refused.getSQLState().startsWith(INTEGRITY_VIOLATION) && refused.getMessage().contains(key)) {
                return true;
            }
        }
        return false;
    }
}
