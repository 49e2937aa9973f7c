package org.tenderline.account;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.tenderline.organization.CallerLoader;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;

/** Who is signed in, as it stands now: doors ask on every request, so that a disabled account or a new password counts at once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Accounts {

    @Inject
    private Standings standings;

    @EJB
    private CallerLoader callers;

    /** Empty when the person is disabled or has no account. */
    @Requires(Right.ANYONE)
    public Optional<SignedIn> signedIn(Long personId, Locale locale, String address) {
        return standings.ofPerson(personId).flatMap(standing -> signedIn(standing, locale, address));
    }

    /**
     * The same for a session of the pages.
     *
     * @param since when the session's sign-in was; empty when the password was changed after it
     */
    @Requires(Right.ANYONE)
    public Optional<SignedIn> signedIn(Long personId, LocalDateTime since, Locale locale, String address) {
        return standings.ofPerson(personId).filter(standing -> !standing.changedAt().isAfter(since))
                .flatMap(standing -> signedIn(standing, locale, address));
    }

    /** The same for the bearer of a token; empty too when the token is unknown, over or revoked. */
    @Requires(Right.ANYONE)
    public Optional<SignedIn> signedIn(String token, Locale locale, String address) {
        return standings.ofToken(Digest.of(token)).flatMap(standing -> signedIn(standing, locale, address));
    }

    private Optional<SignedIn> signedIn(Standing standing, Locale locale, String address) {
        return callers.load(standing.personId(), locale, address).map(caller -> new SignedIn(caller, standing.mustChange()));
    }
}
