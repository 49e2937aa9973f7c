package org.tenderline.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violations;

/** Gives and ends positions, from a day on and to a last day: what was held in the past is never rewritten (A1). */
@Stateless
public class PositionService {

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    /** Who holds no other position and gets this one from today on moves to its unit; a move to another subsidiary needs that. */
    @Requires(Right.ORGANIZATION_EDIT)
    public Long give(Long personId, Role role, Long unitId, LocalDate from) {
        new Violations().required("role", role).required("unit", unitId).required("validFrom", from)
                .check(from == null || !from.isBefore(clock.today()), "validFrom", "DAY_IN_PAST").throwIfAny();
        PositionRules.refuseSelf(personId);
        Person person = records.lock(Person.class, "id", personId);
        OrganizationUnit unit = records.get(OrganizationUnit.class, unitId);
        List<Position> others = records.select(Position.class).where("e.personId = ?", personId)
                .where("e.validUntil is null or e.validUntil >= ?", from).list(100);
        new Violations().check(PositionRules.fits(role, unit), "unit", "ROLE_MISPLACED")
                .check(PositionRules.separate(role, others.stream().map(Position::getRole).toList()), "role", "ADMINISTRATORS_APART")
                .check(others.stream().noneMatch(other -> other.getRole() == role && other.getUnitId().equals(unitId)), "role", "POSITION_HELD")
                .check(unit.isActive() && person.isEnabled(), "unit", "UNIT_CLOSED").throwIfAny();
        if (others.isEmpty() && from.equals(clock.today())) {
            person.moveTo(unit);
        }
        new Violations().check(Objects.equals(unit.ownSubsidiaryId(), person.getSubsidiaryId()), "unit", "PERSON_OF_OTHER_SUBSIDIARY").throwIfAny();
        Position position = new Position(person, role, unit, from);
        records.add(position);
        records.flush();
        return position.getId();
    }

    /** @param lastDay today or later; a position that has not begun may end on the day before it would */
    @Requires(Right.ORGANIZATION_EDIT)
    public void end(Long positionId, LocalDate lastDay) {
        Position position = records.lock(Position.class, "id", positionId);
        new Violations().required("lastDay", lastDay).check(lastDay == null || !lastDay.isBefore(clock.today().minusDays(1)), "lastDay", "DAY_IN_PAST")
                .throwIfAny();
        if (position.getValidUntil() != null && position.getValidUntil().isBefore(clock.today())) {
            throw BusinessException.rule("POSITION_ENDED");
        }
        if (position.getRole() == Role.SECURITY_ADMINISTRATOR && !othersRemain(position)) {
            throw BusinessException.rule("LAST_SECURITY_ADMINISTRATOR");
        }
        position.end(lastDay);
    }

    /** Without a security administrator nobody could ever appoint one again. */
    private boolean othersRemain(Position position) {
        return records.select(Position.class).join("join Person p on p.id = e.personId")
                .where("e.role = ? and e.id <> ? and e.validUntil is null and p.enabled = true", position.getRole(), position.getId()).exists();
    }
}
