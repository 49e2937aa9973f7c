package org.tenderline.account;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.util.Base64;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;

/** Bearer tokens: 256 random bits, valid for some hours, gone with a new password. */
@Stateless
public class Tokens {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String REASON = "a token is proof by itself";

    @Inject
    private Records records;

    @Inject
    private AccountParameters parameters;

    @Inject
    private BusinessClock clock;

    /** A new token as its owner keeps it; only here in the clear. */
    public record Issued(String token, LocalDateTime expiresAt) {
    }

    @Requires(Right.ANYONE)
    public Issued issue(Caller caller) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        LocalDateTime now = clock.now();
        LocalDateTime end = now.plusHours(parameters.number("token.hours"));
        records.add(new AccessToken(Digest.of(token), caller.personId(), now, end));
        return new Issued(token, end);
    }

    @Schedule(hour = "3", minute = "23", persistent = false)
    void tidy() {
        records.unscopedSql(REASON, "DELETE FROM account_token WHERE expires_at < ?1", clock.now().minusDays(1)).executeUpdate();
    }
}
