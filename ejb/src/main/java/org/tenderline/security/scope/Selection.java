package org.tenderline.security.scope;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tenderline.shared.Money;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;

/**
 * A query over one entity, always with alias {@code e}, always within the caller's scope. Conditions are JPQL with {@code ?}
 * for each value; nothing that comes from a request may stand in their text.
 */
public final class Selection<T> {

    private final EntityManager entityManager;
    private final Class<T> type;
    private final StringBuilder joins = new StringBuilder();
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private String order = "e.id";
    private boolean locked;
    private boolean kept;

    Selection(EntityManager entityManager, Class<T> type, String scope) {
        this.entityManager = entityManager;
        this.type = type;
        if (!scope.isEmpty()) {
            conditions.add(scope);
        }
    }

    /** For example {@code join Customer c on c.id = e.customerId}. */
    public Selection<T> join(String join) {
        joins.append(' ').append(join);
        return this;
    }

    public Selection<T> where(String condition, Object... arguments) {
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (char character : condition.toCharArray()) {
            if (character == '?') {
                values.add(arguments[next++]);
                text.append(":p").append(values.size());
            } else {
                text.append(character);
            }
        }
        if (next != arguments.length) {
            throw new IllegalArgumentException(condition);
        }
        conditions.add(text.toString());
        return this;
    }

    /** The condition with its one value, left out when the value is null or blank. */
    public Selection<T> filter(String condition, Object value) {
        return value == null || value instanceof String text && text.isBlank() ? this : where(condition, value);
    }

    /** Text contained anywhere, case-insensitively by the column's collation; wildcards in the text are literal. */
    public Selection<T> contains(String expression, String text) {
        return text == null || text.isBlank() ? this : where(expression + " like ? escape '!'", like(text));
    }

    /** A LIKE pattern for "contains", to be used with {@code escape '!'}. */
    public static String like(String text) {
        return "%" + text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    public Selection<T> orderBy(String jpql) {
        order = jpql;
        return this;
    }

    /** Locks the rows until the transaction ends (SELECT … FOR UPDATE). */
    public Selection<T> lock() {
        locked = true;
        return this;
    }

    /** For what everybody asks for all day: its first page is prepared once. Each text is kept, so no scope and few conditions may be in it. */
    public Selection<T> kept() {
        if (type.isAnnotationPresent(Scoped.class)) {
            throw new IllegalStateException("a scope names people: " + type);
        }
        kept = true;
        return this;
    }

    public List<T> list(int maximum) {
        return list("e", type, 0, maximum);
    }

    /** As {@link #list(int)}, of the given select expression ({@code new org.tenderline.….Row(e.number, c.name)}). */
    public <R> List<R> list(String select, Class<R> result, int maximum) {
        return list(select, result, 0, maximum);
    }

    public Page<T> page(PageRequest request) {
        return page("e", type, request);
    }

    /** Two statements: the page's rows, and how many there are in all. */
    public <R> Page<R> page(String select, Class<R> result, PageRequest request) {
        long total = count();
        return new Page<>(total == 0 ? List.of() : list(select, result, request.offset(), request.size()), total);
    }

    public Optional<T> first() {
        return list(1).stream().findFirst();
    }

    public long count() {
        return value("count(e)", Long.class);
    }

    public boolean exists() {
        return !list("e.id", Long.class, 1).isEmpty();
    }

    /** The sum of an amount, zero when there is no row. */
    public BigDecimal sum(String expression) {
        return Money.orZero(value("sum(" + expression + ")", BigDecimal.class));
    }

    /** One aggregate value over all rows. */
    public <R> R value(String select, Class<R> result) {
        return bind(entityManager.createQuery("select " + select + from(), result)).getSingleResult();
    }

    /** Grouped rows: {@code select … group by …}; ordered as asked. */
    public <R> List<R> groups(String select, Class<R> result, String groupBy) {
        return bind(entityManager.createQuery("select " + select + from() + " group by " + groupBy, result)).getResultList();
    }

    /** As {@link #list(String, Class, int)}, without so many rows at the beginning. */
    public <R> List<R> list(String select, Class<R> result, int offset, int maximum) {
        String jpql = "select " + select + from() + " order by " + order;
        TypedQuery<R> query = bind(kept && offset == 0 ? KeptQueries.first(entityManager, jpql, result, maximum)
                : entityManager.createQuery(jpql, result).setFirstResult(offset).setMaxResults(maximum));
        if (locked) {
            query.setLockMode(LockModeType.PESSIMISTIC_WRITE);
        }
        return query.getResultList();
    }

    private String from() {
        return " from " + type.getSimpleName() + " e" + joins
                + (conditions.isEmpty() ? "" : " where (" + String.join(") and (", conditions) + ")");
    }

    private <R> TypedQuery<R> bind(TypedQuery<R> query) {
        for (int index = 0; index < values.size(); index++) {
            query.setParameter("p" + (index + 1), values.get(index));
        }
        return query;
    }
}
