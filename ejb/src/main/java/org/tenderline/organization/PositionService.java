package org.tenderline.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;

/** Gives and ends positions, from a day on and to a last day: what was held in the past is never rewritten (A1). */
@Stateless
public class PositionService {

    @Inject
    private Records records;

    @Inject
    private PositionChanges positions;

    /** Who holds no other position and gets this one from today on moves to its unit; a move to another subsidiary needs that. */
    @Requires(Right.ORGANIZATION_EDIT)
    public Long give(Long personId, Role role, Long unitId, LocalDate from) {
        OrganizationUnit unit = unitId == null ? null : records.get(OrganizationUnit.class, unitId);
        return positions.give(records.lock(Person.class, "id", personId), role, unit, from, null).getId();
    }

    /** @param lastDay today or later; a position that has not begun may end on the day before it would */
    @Requires(Right.ORGANIZATION_EDIT)
    public void end(Long positionId, LocalDate lastDay) {
        positions.end(records.lock(Position.class, "id", positionId), lastDay);
    }
}
