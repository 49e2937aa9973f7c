package org.tenderline.security.scope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessException;

/**
 * The one way to stored records. Whatever is {@link Scoped} comes back within the caller's data scope (A2) only; a record
 * outside it does not exist for the caller.
 *
 * <pre>{@code
 * records.get(Project.class, "trackingNumber", number)                       // or NOT_FOUND
 * records.select(Project.class).filter("e.state = ?", state).page(request)   // lists
 * records.unscoped(Project.class, "conflict radar looks across subsidiaries")// says why
 * }</pre>
 *
 * <p>No session bean: every query passes here. A refusal ends the transaction when it leaves the service that asked, not before.
 */
@ApplicationScoped
public class Records {

    @PersistenceContext(unitName = "tenderline")
    private EntityManager entityManager;

    @Inject
    @Any
    private Instance<DocumentGrant> grants;

    /** A query within the caller's scope. */
    public <T> Selection<T> select(Class<T> type) {
        return new Selection<>(entityManager, type, DataScope.jpql(type, "e"));
    }

    /** A query over all rows. The reason is for the reader; use it where a rule, not a person, asks. */
    public <T> Selection<T> unscoped(Class<T> type, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("say why");
        }
        return new Selection<>(entityManager, type, "");
    }

    /** The record with that key, if the caller may see it: by scope, or because a task of theirs is about it. */
    public <T> Optional<T> find(Class<T> type, String attribute, Object value) {
        if (value == null) {
            return Optional.empty();
        }
        Optional<T> inScope = select(type).where("e." + attribute + " = ?", value).first();
        return inScope.isPresent() ? inScope : byTask(type, attribute, value);
    }

    /** As {@link #find}, or 404 {@code NOT_FOUND}. */
    public <T> T get(Class<T> type, String attribute, Object value) {
        return find(type, attribute, value).orElseThrow(BusinessException::notFound);
    }

    public <T> T get(Class<T> type, Long id) {
        return get(type, "id", id);
    }

    /** As {@link #get}, with the row locked and freshly read, so that of two commands the second sees the first's result. */
    public <T> T lock(Class<T> type, String attribute, Object value) {
        T found = get(type, attribute, value);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    public <T> T lock(T managed) {
        entityManager.refresh(managed, LockModeType.PESSIMISTIC_WRITE);
        return managed;
    }

    public void add(Object entity) {
        entityManager.persist(entity);
    }

    public void remove(Object entity) {
        entityManager.remove(entity);
    }

    /** Writes now, so that unique keys speak here and generated ids exist. */
    public void flush() {
        entityManager.flush();
    }

    /**
     * SQL over a scoped entity's table; {@code {scope}} in the text becomes the caller's condition on {@code alias}. Values
     * are positional, {@code ?1} and on.
     */
    public Query sql(Class<?> scoped, String alias, String sql, Object... values) {
        if (!scoped.isAnnotationPresent(Scoped.class) || !sql.contains("{scope}")) {
            throw new IllegalArgumentException("no scope in: " + sql);
        }
        String condition = DataScope.sql(scoped, alias);
        return nativeQuery(sql.replace("{scope}", condition.isEmpty() ? "1 = 1" : "(" + condition + ")"), values);
    }

    /** SQL over what has no scope, or where a rule asks; the reason is for the reader. */
    public Query unscopedSql(String reason, String sql, Object... values) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("say why");
        }
        return nativeQuery(sql, values);
    }

    private Query nativeQuery(String sql, Object... values) {
        Query query = entityManager.createNativeQuery(sql);
        for (int index = 0; index < values.length; index++) {
            query.setParameter(index + 1, values[index]);
        }
        return query;
    }

    private <T> Optional<T> byTask(Class<T> type, String attribute, Object value) {
        Scoped scoped = type.getAnnotation(Scoped.class);
        Long person = Caller.current().personId();
        if (scoped == null || scoped.documents().length == 0 || person == null) {
            return Optional.empty();
        }
        Selection<T> all = new Selection<>(entityManager, type, "");
        List<String> numbers = all.where("e." + attribute + " = ?", value).list("e." + scoped.number(), String.class, 1);
        boolean opened = numbers.stream().anyMatch(number -> opened(scoped, number, person));
        return opened ? all.first() : Optional.empty();
    }

    private boolean opened(Scoped scoped, String number, Long person) {
        return grants.stream().anyMatch(grant -> {
            for (String kind : scoped.documents()) {
                if (grant.opens(kind, number, person)) {
                    return true;
                }
            }
            return false;
        });
    }
}
