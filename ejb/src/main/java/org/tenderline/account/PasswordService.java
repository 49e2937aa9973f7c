package org.tenderline.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violation;
import org.tenderline.shared.Violations;

/** Sets passwords: one's own by oneself, a first one by an administrator who does not choose it. */
@Stateless
public class PasswordService {

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int ONE_TIME_LENGTH = 16;
    private static final int MOST_AT_ONCE = 100;

    @Inject
    private Records records;

    @Inject
    private Credentials credentials;

    @Inject
    private AccountParameters parameters;

    @Inject
    private OrganizationQueries organization;

    @Inject
    private BusinessClock clock;

    /**
     * Changes the caller's own password and ends all their tokens but the one in use.
     *
     * @param token the bearer token in use, null at the pages
     */
    @Requires(Right.SIGNED_IN)
    public void change(String current, String wanted, String token) {
        Caller caller = Caller.current();
        new Violations().required("current", current).required("new", wanted).throwIfAny();
        Credential credential = records.lock(credentials.of(caller.personId()).orElseThrow(BusinessException::notFound));
        if (!credential.matches(current)) {
            throw BusinessException.rule("WRONG_PASSWORD", Violation.of("current", "WRONG_PASSWORD"));
        }
        new PasswordPolicy(parameters.number("password.length"), parameters.number("password.classes")).check("new", wanted, caller.username());
        new Violations().check(!credential.matches(wanted) && formers(caller.personId()).stream().noneMatch(former -> former.matches(wanted)),
                "new", "PASSWORD_USED_BEFORE", parameters.number("password.history")).throwIfAny();
        records.add(new FormerPassword(credential));
        credential.replace(PasswordHash.of(wanted), false, clock.now());
        credentials.revokeTokens(caller.personId(), token);
    }

    /** Gives the person a one-time password, to be told once and changed at the first sign-in. */
    @Requires(Right.ORGANIZATION_EDIT)
    public String reset(Long personId) {
        String password = oneTime();
        credentials.store(organization.person(personId).getId(), PasswordHash.of(password), true);
        credentials.revokeTokens(personId, null);
        return password;
    }

    /** One-time passwords for those of the people who have none yet, as {@link #reset} gives them; each takes a third of a second. */
    @Requires(Right.ORGANIZATION_EDIT)
    public Map<Long, String> first(Collection<Long> personIds) {
        Map<Long, String> passwords = new LinkedHashMap<>();
        personIds.stream().filter(personId -> credentials.of(personId).isEmpty()).limit(MOST_AT_ONCE)
                .forEach(personId -> passwords.put(personId, reset(personId)));
        return passwords;
    }

    /** The demo group's accounts: one known password for all, hashed once, never to be changed. Only the product itself may. */
    @Requires(Right.ORGANIZATION_EDIT)
    public void openDemoAccounts(Collection<Long> personIds, String password) {
        if (!Caller.current().isSystem()) {
            throw BusinessException.forbidden();
        }
        String hash = PasswordHash.of(password);
        personIds.forEach(personId -> credentials.store(personId, hash, false));
        parameters.set("password.days", 0);
    }

    /** One less than the number kept: the current password is the newest of them. */
    private List<FormerPassword> formers(Long personId) {
        return records.unscoped(FormerPassword.class, "a rule about the caller's own").where("e.personId = ?", personId).orderBy("e.id desc")
                .list(Math.max(1, parameters.number("password.history") - 1));
    }

    /** About 93 bits; the fixed end makes it fit every policy's classes. */
    private static String oneTime() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        random.ints(ONE_TIME_LENGTH, 0, LETTERS.length()).forEach(index -> password.append(LETTERS.charAt(index)));
        return password.append("-a7Q").toString();
    }
}
