package org.tenderline.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tenderline.security.scope.Records;

/** Lines about people, known by their user name; unknown ones are added. An empty cell leaves what is there. */
@Dependent
class PersonLines {

    private enum Account { ACTIVE, DISABLED }

    @Inject
    private Records records;

    @Inject
    private PersonChanges changes;

    ImportEffect apply(ImportLine line, UnitPlaces places, List<ImportChange> log) {
        OrganizationUnit unit = places.named(line, "unit");
        Account account = line.word("account", Account.class);
        Optional<Person> known = records.find(Person.class, "username", line.text("username"));
        return known.isPresent() ? change(line, known.get(), unit, account, log) : add(line, unit, account, log);
    }

    private ImportEffect add(ImportLine line, OrganizationUnit unit, Account account, List<ImportChange> log) {
        if (unit == null) {
            throw ImportLine.refused("unit", "REQUIRED");
        }
        if (account == Account.DISABLED) {
            throw ImportLine.refused("account", "NEW_AND_DISABLED");
        }
        Person person = changes.add(unit, line.text("username"), line.text("name"), line.text("email"), line.text("phone"));
        log.add(ImportChange.of(person, ImportEffect.CREATED, null));
        return ImportEffect.CREATED;
    }

    private ImportEffect change(ImportLine line, Person person, OrganizationUnit unit, Account account, List<ImportChange> log) {
        if (unit != null && !unit.getId().equals(person.getUnitId())) {
            throw ImportLine.refused("unit", "PERSON_MOVES_BY_POSITION");
        }
        records.lock(person);
        String before = Before.of(person);
        String name = line.textOr("name", person.getName());
        String email = line.textOr("email", person.getEmail());
        String phone = line.textOr("phone", person.getPhone());
        boolean switched = account != null && (account == Account.ACTIVE) != person.isEnabled();
        if (switched) {
            PositionRules.refuseSelf(person.getId());
        }
        changes.change(person, name, email, phone);
        if (switched) {
            changes.enable(person, account == Account.ACTIVE);
        }
        if (Before.of(person).equals(before)) {
            return ImportEffect.UNCHANGED;
        }
        ImportEffect effect = switched && account == Account.DISABLED ? ImportEffect.ENDED : ImportEffect.CHANGED;
        log.add(ImportChange.of(person, effect, before));
        return effect;
    }
}
