package org.tenderline.security.scope;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.persistence.config.QueryHints;

/**
 * Queries by their text, prepared once. EclipseLink writes the SQL of a query anew each time a limit is set on it, unless the query had a limit when it was
 * prepared; a named one with a limit keeps its SQL, and limits are values in it from then on.
 */
final class KeptQueries {

    private static final Set<String> KEPT = new HashSet<>();

    private KeptQueries() {
    }

    /** One at a time: EclipseLink looks names up without a lock in a map that it adds to. */
    static synchronized <R> TypedQuery<R> of(EntityManager entityManager, String jpql, Class<R> result) {
        if (!KEPT.contains(jpql)) {
            entityManager.getEntityManagerFactory().addNamedQuery(jpql, entityManager.createQuery(jpql, result).setHint(QueryHints.JDBC_MAX_ROWS, 1));
            KEPT.add(jpql);
        }
        return entityManager.createNamedQuery(jpql, result);
    }
}
