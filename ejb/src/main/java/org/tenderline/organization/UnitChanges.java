package org.tenderline.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violation;
import org.tenderline.shared.Violations;

/**
 * What may be done to a unit, for the page and the import alike. No session bean: a refusal here ends no transaction, so an import can set
 * the line aside and go on. Everything is checked before anything changes.
 */
@Dependent
class UnitChanges {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");

    @Inject
    private Records records;

    OrganizationUnit add(OrganizationUnit parent, UnitKind kind, String code, String name, int sortOrder) {
        new Violations().required("kind", kind).line("name", name, 100)
                .check(kind == null || kind.fitsBelow(parent.getKind()), "kind", "UNIT_KIND_MISPLACED")
                .check(kind != UnitKind.SUBSIDIARY || code != null, "code", "REQUIRED")
                .check(code == null || CODE.matcher(code).matches(), "code", "BAD_CODE")
                .check(code == null || records.find(OrganizationUnit.class, "code", code).isEmpty(), "code", "CODE_TAKEN")
                .check(parent.isActive(), "parent", "UNIT_CLOSED")
                .check(name == null || nameIsFree(parent, name.strip(), null), "name", "UNIT_NAME_TAKEN")
                .throwIfAny();
        OrganizationUnit unit = new OrganizationUnit(parent, kind, code, name.strip(), sortOrder);
        records.add(unit);
        records.flush();
        return unit;
    }

    void rename(OrganizationUnit unit, String name) {
        new Violations().line("name", name, 100).throwIfAny();
        OrganizationUnit parent = records.find(OrganizationUnit.class, "id", unit.getParentId()).orElse(null);
        new Violations().check(parent == null || nameIsFree(parent, name.strip(), unit), "name", "UNIT_NAME_TAKEN").throwIfAny();
        unit.rename(name.strip());
    }

    /**
     * Within its subsidiary or within headquarters only: the people below would otherwise see another subsidiary's business from one
     * moment to the next. They move by new positions, which are dated.
     */
    void move(OrganizationUnit unit, OrganizationUnit parent) {
        if (isBelow(parent, unit)) {
            throw BusinessException.rule("UNIT_CYCLE", Violation.of("parent", "UNIT_CYCLE"));
        }
        boolean acrossSubsidiaries = unit.getKind() != UnitKind.SUBSIDIARY && !Objects.equals(unit.ownSubsidiaryId(), parent.ownSubsidiaryId());
        new Violations().check(unit.getKind().fitsBelow(parent.getKind()), "parent", "UNIT_KIND_MISPLACED")
                .check(parent.isActive(), "parent", "UNIT_CLOSED")
                .check(!acrossSubsidiaries, "parent", "UNIT_OF_OTHER_SUBSIDIARY")
                .check(nameIsFree(parent, unit.getName(), unit), "name", "UNIT_NAME_TAKEN").throwIfAny();
        unit.moveBelow(parent);
    }

    void close(OrganizationUnit unit) {
        boolean used = records.select(OrganizationUnit.class).where("e.parentId = ? and e.active = true", unit.getId()).exists()
                || records.select(Person.class).where("e.unitId = ? and e.enabled = true", unit.getId()).exists();
        if (used || unit.getParentId() == null) {
            throw BusinessException.rule("UNIT_IN_USE");
        }
        unit.close();
    }

    /** People say a unit's place by names; two siblings of one name could not be told apart. */
    private boolean nameIsFree(OrganizationUnit parent, String name, OrganizationUnit itself) {
        Selection<OrganizationUnit> siblings = records.select(OrganizationUnit.class).where("e.parentId = ? and e.name = ? and e.active = true",
                parent.getId(), name);
        return !(itself == null ? siblings : siblings.where("e.id <> ?", itself.getId())).exists();
    }

    private boolean isBelow(OrganizationUnit unit, OrganizationUnit above) {
        Optional<OrganizationUnit> at = Optional.of(unit);
        while (at.isPresent() && !at.get().equals(above)) {
            at = records.find(OrganizationUnit.class, "id", at.get().getParentId());
        }
        return at.isPresent();
    }
}
