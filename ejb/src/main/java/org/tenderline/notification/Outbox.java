package org.tenderline.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Sql;

/**
 * Moves letters on, each step in a transaction of its own that names the owner. Leases run by the database's clock, the same for every
 * process.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Outbox {

    private static final int MANY = 20;
    private static final String LAPSED = " AND lease_until < UTC_TIMESTAMP(6)";

    @Inject
    private Sql sql;

    @Inject
    private Parameters parameters;

    @Inject
    private BusinessClock clock;

    /** The name of a new sender. */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    public String owner() {
        return ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    }

    /** Takes some due letters; those that another process takes at this moment are passed over. */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    public List<Letter> claim(Channel channel, String owner) {
        boolean quiet = channel == Channel.SMS && parameters.quietHours().at(clock.now().toLocalTime());
        List<Long> ids = sql.list("SELECT id FROM notification_delivery WHERE channel = ? AND state = 'DUE' AND due_at <= ?"
                + (quiet ? " AND urgent" : "") + " ORDER BY due_at, id LIMIT " + MANY + " FOR UPDATE SKIP LOCKED",
                row -> row.getLong(1), channel.name(), clock.now());
        if (ids.isEmpty()) {
            return List.of();
        }
        String claimed = " WHERE id IN (" + ids.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")";
        sql.update("UPDATE notification_delivery SET state = 'CLAIMED', owner = ?, lease_until = " + lease() + claimed, owner);
        return sql.list("SELECT d.id, d.letter_key, p.name, " + (channel == Channel.EMAIL ? "p.email" : "p.phone")
                + ", d.subject, d.body, d.attempts FROM notification_delivery d JOIN person p ON p.id = d.person_id"
                + claimed.replace(" id IN", " d.id IN") + " ORDER BY d.due_at, d.id", Outbox::letter);
    }

    /** From now on the letter may have arrived, unless told otherwise. False when it is no longer this owner's. */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    public boolean begin(Letter letter, String owner) {
        long begun = sql.update("UPDATE notification_delivery SET state = 'SENDING', attempts = attempts + 1, lease_until = " + lease()
                + " WHERE id = ? AND owner = ? AND state = 'CLAIMED' AND lease_until >= UTC_TIMESTAMP(6)", letter.id(), owner);
        return begun == 1;
    }

    /** What came of it, also of a letter that others have come to think doubtful meanwhile. */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    public void settle(Carrier.Result result, Channel channel, String owner) {
        Handover handover = result.handover();
        int made = result.letter().attempts() + 1;
        LocalDateTime now = clock.now();
        Backoff backoff = parameters.backoff();
        DeliveryState state = switch (handover.outcome()) {
            case ACCEPTED -> DeliveryState.SENT;
            case HOPELESS -> DeliveryState.DEAD;
            case REFUSED -> backoff.exhausted(made) ? DeliveryState.DEAD : DeliveryState.DUE;
            case DOUBTFUL -> !repeated(channel) ? DeliveryState.DOUBTFUL : backoff.exhausted(made) ? DeliveryState.DEAD : DeliveryState.DUE;
        };
        LocalDateTime due = now.plus(backoff.pause(made, ThreadLocalRandom.current().nextDouble()));
        sql.update("UPDATE notification_delivery SET state = ?, attempts = ?, due_at = ?, reason = ?, answer = ?, finished_at = ?,"
                + " owner = NULL, lease_until = NULL, version = version + 1 WHERE id = ? AND owner = ?"
                + " AND state IN ('CLAIMED', 'SENDING', 'DOUBTFUL')", state.name(), made, due,
                handover.reason() == null ? null : handover.reason().name(), handover.answer(),
                state == DeliveryState.DUE ? null : now, result.letter().id(), owner);
    }

    /** Gives back what was claimed and not begun. */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    public void release(List<Letter> letters, String owner) {
        letters.forEach(letter -> sql.update("UPDATE notification_delivery SET state = 'DUE', owner = NULL, lease_until = NULL WHERE id = ? AND owner = ?"
                + " AND state = 'CLAIMED'", letter.id(), owner));
    }

    /** Takes up what a dead process left: what it had not begun is due again, what it had is in doubt. */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    public void recover(Channel channel) {
        lapsed(channel, "CLAIMED").forEach(id -> sql.update("UPDATE notification_delivery SET state = 'DUE', owner = NULL, lease_until = NULL"
                + " WHERE id = ? AND state = 'CLAIMED'" + LAPSED, id));
        String inDoubt = repeated(channel) ? "state = 'DUE', owner = NULL, lease_until = NULL" : "state = 'DOUBTFUL', version = version + 1";
        lapsed(channel, "SENDING").forEach(id -> sql.update("UPDATE notification_delivery SET " + inDoubt + ", reason = 'PROCESS_DIED', answer = NULL,"
                + " finished_at = ? WHERE id = ? AND state = 'SENDING'" + LAPSED, clock.now(), id));
    }

    /** Looked for without a lock and then changed by their keys: who scans an index for update runs into those who come by the key. */
    private List<Long> lapsed(Channel channel, String state) {
        return sql.list("SELECT id FROM notification_delivery WHERE channel = ? AND state = ?" + LAPSED, row -> row.getLong(1), channel.name(), state);
    }

    private boolean repeated(Channel channel) {
        return parameters.on(Parameter.repeatedInDoubt(channel));
    }

    private String lease() {
        return "UTC_TIMESTAMP(6) + INTERVAL " + parameters.number(Parameter.LEASE_SECONDS) + " SECOND";
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getInt(7));
    }
}
