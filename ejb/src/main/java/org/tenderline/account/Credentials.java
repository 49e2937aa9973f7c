package org.tenderline.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;

/** The stored credentials, for this room only; therefore no service of its own. */
@Dependent
class Credentials {

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    Optional<Credential> of(Long personId) {
        return records.find(Credential.class, "personId", personId);
    }

    /** @param mustChange when somebody else chose the password */
    void store(Long personId, String hash, boolean mustChange) {
        Credential credential = of(personId).orElseGet(() -> new Credential(personId));
        credential.replace(hash, mustChange, clock.now());
        if (credential.getId() == null) {
            records.add(credential);
        }
    }

    /** Ends all tokens of the person but the given one. */
    void revokeTokens(Long personId, String keptToken) {
        records.unscopedSql("the person's own, whoever resets them",
                "UPDATE account_token SET revoked_at = ?1 WHERE person_id = ?2 AND revoked_at IS NULL AND token_hash <> ?3",
                clock.now(), personId, keptToken == null ? "" : Digest.of(keptToken)).executeUpdate();
    }
}
