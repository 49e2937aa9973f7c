package org.tenderline.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Sql;

/** Deletes what has been kept long enough. Letters and events that are stuck stay until somebody has decided on them. */
@Stateless
public class Retention {

    private static final String SOME = " LIMIT 2000";

    @Inject
    private Sql sql;

    @Inject
    private Parameters parameters;

    @Inject
    private BusinessClock clock;

    /** Deletes some rows, in a transaction of its own, and says how many. */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long some() {
        LocalDateTime oldest = clock.now().minusDays(parameters.number(Parameter.KEPT_DAYS));
        return sql.update("DELETE FROM notification_message WHERE happened_at < ?" + SOME, oldest)
                + sql.update("DELETE FROM notification_delivery WHERE created_at < ? AND state IN ('SENT', 'DISCARDED')" + SOME, oldest)
                + sql.update("DELETE FROM notification_event WHERE happened_at < ? AND spread_at IS NOT NULL" + SOME, oldest);
    }
}
