package org.tenderline.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.tenderline.organization.CallerLoader;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.BusinessClock;

/** Who is signed in, as it stands now: doors ask on every request, so that a disabled account or a new password counts at once. */
@Stateless
public class Accounts {

    @Inject
    private Credentials credentials;

    @Inject
    private CallerLoader callers;

    @Inject
    private AccountParameters parameters;

    @Inject
    private BusinessClock clock;

    /** Empty when the person is disabled or has no account. */
    @Requires(Right.ANYONE)
    public Optional<SignedIn> signedIn(Long personId, Locale locale, String address) {
        return credentials.of(personId).flatMap(credential -> callers.load(personId, locale, address)
                .map(caller -> new SignedIn(caller, credential.mustChange(clock.now(), parameters.number("password.days")))));
    }

    /**
     * The same for a session of the pages.
     *
     * @param since when the session's sign-in was; empty when the password was changed after it
     */
    @Requires(Right.ANYONE)
    public Optional<SignedIn> signedIn(Long personId, LocalDateTime since, Locale locale, String address) {
        boolean changedSince = credentials.of(personId).map(credential -> credential.getChangedAt().isAfter(since)).orElse(true);
        return changedSince ? Optional.empty() : signedIn(personId, locale, address);
    }
}
