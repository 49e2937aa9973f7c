package org.tenderline.approval;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/**
 * Told within the creating transaction.
 *
 * @param delegatorId who is absent
 * @param delegateId  who stands in
 * @param from        first day
 * @param until       last day; ends at its midnight
 * @param kinds       document kinds; empty for all
 */
public record DelegationCreated(Long delegationId, Long delegatorId, Long delegateId, LocalDate from, LocalDate until, Set<String> kinds)
        implements Serializable {
}
