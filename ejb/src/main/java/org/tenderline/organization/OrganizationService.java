package org.tenderline.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violation;
import org.tenderline.shared.Violations;

/** Changes of units and people, by the security administrator only. Positions are {@link PositionService}'s. */
@Stateless
public class OrganizationService {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");

    @Inject
    private Records records;

    @Requires(Right.ORGANIZATION_EDIT)
    public Long addUnit(Long parentId, UnitKind kind, String code, String name, int sortOrder) {
        OrganizationUnit parent = records.get(OrganizationUnit.class, parentId);
        new Violations().required("kind", kind).text("name", name, 100)
                .check(kind == null || kind.fitsBelow(parent.getKind()), "kind", "UNIT_KIND_MISPLACED")
                .check(kind != UnitKind.SUBSIDIARY || code != null, "code", "REQUIRED")
                .check(code == null || CODE.matcher(code).matches(), "code", "BAD_CODE")
                .check(code == null || records.find(OrganizationUnit.class, "code", code).isEmpty(), "code", "CODE_TAKEN")
                .throwIfAny();
        OrganizationUnit unit = new OrganizationUnit(parent, kind, code, name.strip(), sortOrder);
        records.add(unit);
        records.flush();
        return unit.getId();
    }

    @Requires(Right.ORGANIZATION_EDIT)
    public void renameUnit(Long unitId, Integer version, String name) {
        new Violations().text("name", name, 100).throwIfAny();
        changed(unitId, version).rename(name.strip());
    }

    /**
     * Within its subsidiary or within headquarters only: the people below would otherwise see another subsidiary's business from one
     * moment to the next. They move by new positions, which are dated.
     */
    @Requires(Right.ORGANIZATION_EDIT)
    public void moveUnit(Long unitId, Integer version, Long newParentId) {
        new Violations().required("parent", newParentId).throwIfAny();
        OrganizationUnit unit = changed(unitId, version);
        OrganizationUnit parent = records.get(OrganizationUnit.class, newParentId);
        if (isBelow(parent, unit)) {
            throw BusinessException.rule("UNIT_CYCLE", Violation.of("parent", "UNIT_CYCLE"));
        }
        boolean acrossSubsidiaries = unit.getKind() != UnitKind.SUBSIDIARY && !Objects.equals(unit.ownSubsidiaryId(), parent.ownSubsidiaryId());
        new Violations().check(unit.getKind().fitsBelow(parent.getKind()), "parent", "UNIT_KIND_MISPLACED")
                .check(!acrossSubsidiaries, "parent", "UNIT_OF_OTHER_SUBSIDIARY").throwIfAny();
        unit.moveBelow(parent);
    }

    @Requires(Right.ORGANIZATION_EDIT)
    public void closeUnit(Long unitId, Integer version) {
        OrganizationUnit unit = changed(unitId, version);
        boolean used = records.select(OrganizationUnit.class).where("e.parentId = ? and e.active = true", unitId).exists()
                || records.select(Person.class).where("e.unitId = ? and e.enabled = true", unitId).exists();
        if (used || unit.getParentId() == null) {
            throw BusinessException.rule("UNIT_IN_USE");
        }
        unit.close();
    }

    @Requires(Right.ORGANIZATION_EDIT)
    public Long addPerson(Long unitId, String username, String name, String email, String phone) {
        OrganizationUnit unit = records.get(OrganizationUnit.class, unitId);
        contact(name, email, phone).required("username", username)
                .check(username == null || USERNAME.matcher(username).matches(), "username", "BAD_USERNAME")
                .check(username == null || records.find(Person.class, "username", username).isEmpty(), "username", "USERNAME_TAKEN")
                .throwIfAny();
        Person person = new Person(username, name.strip(), unit);
        person.reachableAt(email, phone);
        records.add(person);
        records.flush();
        return person.getId();
    }

    @Requires(Right.ORGANIZATION_EDIT)
    public void changePerson(Long personId, Integer version, String name, String email, String phone) {
        contact(name, email, phone).throwIfAny();
        Person person = person(personId, version);
        person.rename(name.strip());
        person.reachableAt(email, phone);
    }

    /** A disabled person is out at the next click; positions stay as history. Nobody disables or enables themselves. */
    @Requires(Right.ORGANIZATION_EDIT)
    public void enablePerson(Long personId, Integer version, boolean enabled) {
        Person person = person(personId, version);
        PositionRules.refuseSelf(personId);
        if (enabled) {
            person.enable();
        } else {
            person.disable();
        }
    }

    private static Violations contact(String name, String email, String phone) {
        return new Violations().text("name", name, 60).maximumLength("email", email, 120).maximumLength("phone", phone, 40)
                .check(email == null || email.matches("[^@\\s]+@[^@\\s]+"), "email", "BAD_EMAIL");
    }

    private OrganizationUnit changed(Long unitId, Integer version) {
        OrganizationUnit unit = records.lock(OrganizationUnit.class, "id", unitId);
        unit.requireVersion(version);
        return unit;
    }

    private Person person(Long personId, Integer version) {
        Person person = records.lock(Person.class, "id", personId);
        person.requireVersion(version);
        return person;
    }

    private boolean isBelow(OrganizationUnit unit, OrganizationUnit above) {
        Optional<OrganizationUnit> at = Optional.of(unit);
        while (at.isPresent() && !at.get().equals(above)) {
            at = records.find(OrganizationUnit.class, "id", at.get().getParentId());
        }
        return at.isPresent();
    }
}
