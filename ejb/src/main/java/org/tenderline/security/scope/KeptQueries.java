package org.tenderline.security.scope;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.persistence.config.QueryHints;

/**
 * First pages by their text and size, prepared once. EclipseLink writes the SQL of a query anew each time a limit is set on it: the limit is set on a copy, and
 * a copied query for columns has forgotten that it was prepared. A named one that brings its limit along is run as it is.
 */
final class KeptQueries {

    /** Against a caller who tries every size there is; whatever comes later is prepared each time, as everything else. */
    private static final int MOST = 200;
    private static final Set<String> KEPT = new HashSet<>();

    private KeptQueries() {
    }

    /** One at a time: EclipseLink looks names up without a lock in a map that it adds to. */
    static synchronized <R> TypedQuery<R> first(EntityManager entityManager, String jpql, Class<R> result, int maximum) {
        String name = maximum + ": " + jpql;
        if (!KEPT.contains(name)) {
            TypedQuery<R> query = entityManager.createQuery(jpql, result);
            if (KEPT.size() == MOST) {
                return query.setMaxResults(maximum);
            }
            entityManager.getEntityManagerFactory().addNamedQuery(name, query.setHint(QueryHints.JDBC_MAX_ROWS, maximum));
            KEPT.add(name);
        }
        return entityManager.createNamedQuery(name, result);
    }
}
