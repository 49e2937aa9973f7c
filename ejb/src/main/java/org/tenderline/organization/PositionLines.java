package org.tenderline.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Violations;

/** Lines about positions: person, role, unit and first day name one; without a first day, the one held now. A last day ends it. */
@Dependent
class PositionLines {

    @Inject
    private Records records;

    @Inject
    private PositionChanges changes;

    @Inject
    private BusinessClock clock;

    ImportEffect apply(ImportLine line, UnitPlaces places, List<ImportChange> log) {
        Role role = line.word("role", Role.class);
        OrganizationUnit unit = places.named(line, "unit");
        LocalDate from = line.date("validFrom");
        LocalDate until = line.date("validUntil");
        new Violations().required("username", line.text("username")).required("role", role).required("unit", unit).throwIfAny();
        Person person = records.find(Person.class, "username", line.text("username"))
                .orElseThrow(() -> ImportLine.refused("username", "UNKNOWN_PERSON"));
        Optional<Position> known = known(person, role, unit, from, until);
        if (known.isPresent()) {
            return end(known.get(), person, until, places.place(unit), log);
        }
        records.lock(person);
        String before = Before.of(person);
        Position position = changes.give(person, role, unit, from == null ? clock.today() : from, until);
        if (!Before.of(person).equals(before)) {
            log.add(ImportChange.of(person, ImportEffect.CHANGED, before));
        }
        log.add(ImportChange.of(position, person, ImportEffect.CREATED, places.place(unit), null));
        return ImportEffect.CREATED;
    }

    private Optional<Position> known(Person person, Role role, OrganizationUnit unit, LocalDate from, LocalDate until) {
        Selection<Position> same = records.select(Position.class).where("e.personId = ? and e.role = ? and e.unitId = ?", person.getId(), role, unit.getId())
                .orderBy("e.id desc");
        if (from != null) {
            return same.where("e.validFrom = ?", from).first();
        }
        // one that ended on the line's very last day is what an earlier import of the same line has done
        return same.where("e.validUntil is null or e.validUntil >= ? or e.validUntil = ?", clock.today(), until == null ? clock.today() : until).first();
    }

    private ImportEffect end(Position position, Person person, LocalDate until, String place, List<ImportChange> log) {
        if (until == null || until.equals(position.getValidUntil())) {
            return ImportEffect.UNCHANGED;
        }
        PositionRules.refuseSelf(person.getId());
        records.lock(position);
        String before = Before.of(position);
        changes.end(position, until);
        log.add(ImportChange.of(position, person, ImportEffect.ENDED, place, before));
        return ImportEffect.ENDED;
    }
}
