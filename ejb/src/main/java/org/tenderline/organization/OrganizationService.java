package org.tenderline.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.Violations;

/** Changes of units and people, by the security administrator only. Positions are {@link PositionService}'s. */
@Stateless
public class OrganizationService {

    @Inject
    private Records records;

    @Inject
    private UnitChanges units;

    @Inject
    private PersonChanges people;

    @Requires(Right.ORGANIZATION_EDIT)
    public Long addUnit(Long parentId, UnitKind kind, String code, String name, int sortOrder) {
        return units.add(records.get(OrganizationUnit.class, parentId), kind, code, name, sortOrder).getId();
    }

    @Requires(Right.ORGANIZATION_EDIT)
    public void renameUnit(Long unitId, Integer version, String name) {
        units.rename(unit(unitId, version), name);
    }

    /** Within its subsidiary or within headquarters only. */
    @Requires(Right.ORGANIZATION_EDIT)
    public void moveUnit(Long unitId, Integer version, Long newParentId) {
        new Violations().required("parent", newParentId).throwIfAny();
        units.move(unit(unitId, version), records.get(OrganizationUnit.class, newParentId));
    }

    @Requires(Right.ORGANIZATION_EDIT)
    public void closeUnit(Long unitId, Integer version) {
        units.close(unit(unitId, version));
    }

    @Requires(Right.ORGANIZATION_EDIT)
    public Long addPerson(Long unitId, String username, String name, String email, String phone) {
        return people.add(records.get(OrganizationUnit.class, unitId), username, name, email, phone).getId();
    }

    @Requires(Right.ORGANIZATION_EDIT)
    public void changePerson(Long personId, Integer version, String name, String email, String phone) {
        people.change(person(personId, version), name, email, phone);
    }

    /** A disabled person is out at the next click; positions stay as history. */
    @Requires(Right.ORGANIZATION_EDIT)
    public void enablePerson(Long personId, Integer version, boolean enabled) {
        people.enable(person(personId, version), enabled);
    }

    private OrganizationUnit unit(Long unitId, Integer version) {
        OrganizationUnit unit = records.lock(OrganizationUnit.class, "id", unitId);
        unit.requireVersion(version);
        return unit;
    }

    private Person person(Long personId, Integer version) {
        Person person = records.lock(Person.class, "id", personId);
        person.requireVersion(version);
        return person;
    }
}
