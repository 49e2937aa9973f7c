package org.tenderline.security.command;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;

/**
 * Remembers for a day, per person and idempotency key, what a command was answered, in the command's own transaction: either both are there or
 * neither. Of two commands with one key the second waits on the key's row and then gets the first's answer.
 */
@Stateless
public class FirstAnswers {

    /** The key came before with another command. */
    public static final String KEY_REUSED = "IDEMPOTENCY_KEY_REUSED";

    private static final Duration KEPT = Duration.ofDays(1);
    private static final String REASON = "the rows belong to the caller by their key";

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    /** The command in one transaction, without memory. */
    @Requires(Right.ANYONE)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public FirstAnswer inTransaction(Supplier<FirstAnswer> command) {
        return command.get();
    }

    /**
     * The command in one transaction, unless it was answered before.
     *
     * @param fingerprint tells this command from another one under the same key
     */
    @Requires(Right.SIGNED_IN)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public FirstAnswer once(String key, String fingerprint, Supplier<FirstAnswer> command) {
        if (claim(key, fingerprint)) {
            return store(key, command.get());
        }
        return remembered(key, fingerprint);
    }

    /** Keeps the answer of a command whose own transaction was rolled back; whoever was faster counts. */
    @Requires(Right.SIGNED_IN)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public FirstAnswer keep(String key, String fingerprint, FirstAnswer answer) {
        return once(key, fingerprint, () -> answer);
    }

    /** Answers older than a day are forgotten. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    void forget() {
        records.unscopedSql(REASON, "DELETE FROM api_idempotency_key WHERE created_at < ?1", oldest()).executeUpdate();
    }

    private boolean claim(String key, String fingerprint) {
        Long person = Caller.current().personId();
        records.unscopedSql(REASON, "DELETE FROM api_idempotency_key WHERE person_id = ?1 AND request_key = ?2 AND created_at < ?3",
                person, key, oldest()).executeUpdate();
        return records.unscopedSql(REASON,
                "INSERT IGNORE INTO api_idempotency_key (person_id, request_key, fingerprint, created_at) VALUES (?1, ?2, ?3, ?4)",
                person, key, fingerprint, clock.now()).executeUpdate() == 1;
    }

    private FirstAnswer store(String key, FirstAnswer answer) {
        records.flush();
        records.unscopedSql(REASON, "UPDATE api_idempotency_key SET status = ?1, body = ?2 WHERE person_id = ?3 AND request_key = ?4",
                answer.status(), Optional.ofNullable(answer.body()).orElse(""), Caller.current().personId(), key).executeUpdate();
        return answer;
    }

    private FirstAnswer remembered(String key, String fingerprint) {
        List<?> rows = records.unscopedSql(REASON,
                "SELECT fingerprint, status, body FROM api_idempotency_key WHERE person_id = ?1 AND request_key = ?2",
                Caller.current().personId(), key).getResultList();
        Object[] row = (Object[]) rows.get(0);
        if (!fingerprint.equals(row[0])) {
            throw BusinessException.rule(KEY_REUSED);
        }
        String body = (String) row[2];
        return new FirstAnswer(((Number) row[1]).intValue(), body.isEmpty() ? null : body);
    }

    private LocalDateTime oldest() {
        return clock.now().minus(KEPT);
    }
}
