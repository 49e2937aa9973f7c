package org.tenderline.shared;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Gap-free numbers (B2): the counter's row stays locked until the caller's transaction ends, so a rolled-back save gives
 * its number back and two savers never get the same. Take the number as the last thing before the insert.
 */
@Stateless
public class NumberSequence {

    @PersistenceContext(unitName = "tenderline")
    private EntityManager entityManager;

    /**
     * @param scope what is counted, for example {@code project:DWHZ}
     * @param year  each year counts from 1
     */
    public long next(String scope, int year) {
        entityManager.createNativeQuery("INSERT INTO number_sequence (scope, year, last_value) VALUES (?1, ?2, LAST_INSERT_ID(1))"
                        + " ON DUPLICATE KEY UPDATE last_value = LAST_INSERT_ID(last_value + 1)")
                .setParameter(1, scope).setParameter(2, year).executeUpdate();
        return ((Number) entityManager.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult()).longValue();
    }
}
