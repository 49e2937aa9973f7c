package org.tenderline.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violations;

/** Giving and ending positions, for the page and the import alike; no session bean, for the reason {@link UnitChanges} tells. */
@Dependent
class PositionChanges {

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    /**
     * Who holds no other position and gets this one from today on moves to its unit; a move to another subsidiary needs that.
     *
     * @param person locked by the caller
     * @param until  the last day, null while none is known
     */
    Position give(Person person, Role role, OrganizationUnit unit, LocalDate from, LocalDate until) {
        new Violations().required("role", role).required("unit", unit).required("validFrom", from)
                .check(from == null || !from.isBefore(clock.today()), "validFrom", "DAY_IN_PAST")
                .check(from == null || until == null || !until.isBefore(from), "validUntil", "LAST_DAY_BEFORE_FIRST").throwIfAny();
        PositionRules.refuseSelf(person.getId());
        List<Position> others = records.select(Position.class).where("e.personId = ?", person.getId())
                .where("e.validUntil is null or e.validUntil >= ?", from).list(100);
        boolean moves = others.isEmpty() && from.equals(clock.today());
        new Violations().check(PositionRules.fits(role, unit), "unit", "ROLE_MISPLACED")
                .check(PositionRules.separate(role, others.stream().map(Position::getRole).toList()), "role", "ADMINISTRATORS_APART")
                .check(others.stream().noneMatch(other -> other.getRole() == role && other.getUnitId().equals(unit.getId())), "role", "POSITION_HELD")
                .check(unit.isActive() && person.isEnabled(), "unit", "UNIT_CLOSED")
                .check(moves || Objects.equals(unit.ownSubsidiaryId(), person.getSubsidiaryId()), "unit", "PERSON_OF_OTHER_SUBSIDIARY")
                .throwIfAny();
        if (moves) {
            person.moveTo(unit);
        }
        Position position = new Position(person, role, unit, from);
        position.end(until);
        records.add(position);
        records.flush();
        return position;
    }

    /** @param lastDay today or later; a position that has not begun may end on the day before it would */
    void end(Position position, LocalDate lastDay) {
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
