package org.tenderline.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.Person;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Status;

/**
 * Sign-in with user name and password, for both doors (A4). Not a transaction: the password's hash takes a third of a second, and the try must
 * be counted before.
 */
@ApplicationScoped
public class SignIn {

    /** So that an unknown name takes the same time as a wrong password. */
    private static final String NOBODY = PasswordHash.of("");

    /** One try at a time per name: people signing in twice at once wait for each other instead of using up their tries. */
    private final ReentrantLock[] turns = new ReentrantLock[64];

    @Inject
    private Lockout lockout;

    @Inject
    private SignInRecords signInRecords;

    @Inject
    private OrganizationQueries organization;

    @Inject
    private Accounts accounts;

    @Inject
    private Credentials credentials;

    public SignIn() {
        Arrays.setAll(turns, index -> new ReentrantLock());
    }

    /**
     * Refuses with 401 {@code BAD_CREDENTIALS}, 429 {@code LOCKED_OUT} or {@code TOO_MANY_REQUESTS}; never tells whether the name exists.
     *
     * @param address where the request comes from
     */
    @Requires(Right.ANYONE)
    public SignedIn signIn(String username, String password, Locale locale, String address) {
        String name = Normalizer.normalize(username == null ? "" : username, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        String digest = Digest.of(name);
        Long person = organization.personByUsername(name).map(Person::getId).orElse(null);
        if (signInRecords.throttled(address)) {
            throw refusal(person, address, SignInResult.THROTTLED, "TOO_MANY_REQUESTS", Status.LOCKED);
        }
        ReentrantLock turn = turns[Math.floorMod(digest.hashCode(), turns.length)];
        turn.lock();
        try {
            if (!lockout.take(digest)) {
                throw refusal(person, address, SignInResult.LOCKED, "LOCKED_OUT", Status.LOCKED);
            }
            Optional<SignedIn> signedIn = proved(person, password == null ? "" : password, locale, address);
            if (signedIn.isEmpty()) {
                throw refusal(person, address, SignInResult.WRONG, "BAD_CREDENTIALS", Status.UNAUTHENTICATED);
            }
            lockout.forget(digest);
            signInRecords.record(person, address, SignInResult.SUCCESS);
            return signedIn.get();
        } finally {
            turn.unlock();
        }
    }

    private Optional<SignedIn> proved(Long person, String password, Locale locale, String address) {
        String hash = credentials.of(person).map(Credential::getPasswordHash).orElse(NOBODY);
        boolean matches = password.length() <= PasswordPolicy.MAXIMUM_LENGTH && PasswordHash.matches(password, hash);
        return matches && person != null ? accounts.signedIn(person, locale, address) : Optional.empty();
    }

    private BusinessException refusal(Long person, String address, SignInResult result, String code, Status status) {
        signInRecords.record(person, address, result);
        return new BusinessException(code, status);
    }
}
