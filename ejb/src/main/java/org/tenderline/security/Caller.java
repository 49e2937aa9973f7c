package org.tenderline.security;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Status;

/**
 * Who acts in this thread. Doors (page filter, REST filter, batch listener) bind it and clear it; services only read it.
 *
 * @param personId       null for the system itself and for nobody
 * @param username       sign-in name; {@code system:<job>} for the system
 * @param subsidiaryId   the person's subsidiary, null at headquarters
 * @param subsidiaryCode its code, for example {@code DWHZ}
 * @param locale         the language texts for this person are in
 * @param address        where the request came from, for the audit; never null
 * @param onBehalfOfId   in whose name this person acts, while a decision for somebody absent takes effect; null otherwise
 */
public record Caller(Long personId, String username, String name, Long subsidiaryId, String subsidiaryCode, Set<Role> roles,
                     Locale locale, String address, Long onBehalfOfId) implements Serializable {

    private static final ThreadLocal<Caller> CURRENT = new ThreadLocal<>();
    private static final Caller NOBODY =
            new Caller(null, "", "", null, null, EnumSet.noneOf(Role.class), Locale.SIMPLIFIED_CHINESE, "");
    private static final String SYSTEM = "system:";

    /** Somebody in their own name. */
    public Caller(Long personId, String username, String name, Long subsidiaryId, String subsidiaryCode, Set<Role> roles, Locale locale,
                  String address) {
        this(personId, username, name, subsidiaryId, subsidiaryCode, roles, locale, address, null);
    }

    /** The bound caller, or one who is nobody and has no right. */
    public static Caller current() {
        Caller caller = CURRENT.get();
        return caller == null ? NOBODY : caller;
    }

    public static void bind(Caller caller) {
        CURRENT.set(caller);
    }

    public static void clear() {
        CURRENT.remove();
    }

    /** The product itself, for a job or a start-up task: every right and every row. */
    public static Caller system(String task) {
        return new Caller(null, SYSTEM + task, SYSTEM + task, null, null, EnumSet.noneOf(Role.class), Locale.SIMPLIFIED_CHINESE,
                "");
    }

    /** Runs the action as the given caller and restores the one before, whatever happens. */
    public static <T> T runAs(Caller caller, Callable<T> action) {
        Caller before = CURRENT.get();
        CURRENT.set(caller);
        try {
            return action.call();
        } catch (RuntimeException unchecked) {
            throw unchecked;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    public boolean isSystem() {
        return username.startsWith(SYSTEM);
    }

    public boolean isNobody() {
        return personId == null && !isSystem();
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether this caller holds the right; used alike by services, pages and tests. */
    public boolean can(Right right) {
        return isSystem() || right == Right.ANYONE || !isNobody() && (right == Right.SIGNED_IN || right.heldBy(roles));
    }

    /** Refuses with 401 or 403 what {@link #can} denies. */
    public void require(Right right) {
        if (can(right)) {
            return;
        }
        throw isNobody() ? new BusinessException("UNAUTHENTICATED", Status.UNAUTHENTICATED) : BusinessException.forbidden();
    }

    public Caller with(Locale other) {
        return new Caller(personId, username, name, subsidiaryId, subsidiaryCode, roles, other, address, onBehalfOfId);
    }

    /** The same person, with the same rights, in another's name. */
    public Caller onBehalfOf(Long absentId) {
        return new Caller(personId, username, name, subsidiaryId, subsidiaryCode, roles, locale, address, absentId);
    }
}
