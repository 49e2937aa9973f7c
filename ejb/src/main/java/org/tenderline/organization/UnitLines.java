package org.tenderline.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tenderline.security.scope.Records;

/** Lines about units: known by their code, or by their name below the parent; unknown ones are added. */
@Dependent
class UnitLines {

    @Inject
    private Records records;

    @Inject
    private UnitChanges changes;

    /** Whether the line closes a unit. Such lines come last: by then the people below may have left. */
    static boolean closes(ImportLine line) {
        return "true".equals(line.text("closed"));
    }

    ImportEffect apply(ImportLine line, UnitPlaces places, List<ImportChange> log) {
        String closed = line.text("closed");
        if (closed != null && !closed.equals("true") && !closed.equals("false")) {
            throw ImportLine.refused("closed", "BAD_VALUE");
        }
        OrganizationUnit parent = places.named(line, "parent");
        Optional<OrganizationUnit> known = known(line, parent, places);
        if (closes(line)) {
            return close(known.orElseThrow(() -> ImportLine.refused("name", "UNKNOWN_UNIT")), places, log);
        }
        return known.isPresent() ? change(line, known.get(), parent, places, log) : add(line, parent, places, log);
    }

    private static Optional<OrganizationUnit> known(ImportLine line, OrganizationUnit parent, UnitPlaces places) {
        if (line.text("code") != null) {
            return places.byCode(line.text("code"));
        }
        if (parent == null) {
            throw ImportLine.refused("parent", "REQUIRED");
        }
        return line.text("name") == null ? Optional.empty() : places.child(parent, line.text("name"));
    }

    private ImportEffect add(ImportLine line, OrganizationUnit parent, UnitPlaces places, List<ImportChange> log) {
        if (parent == null) {
            throw ImportLine.refused("parent", "REQUIRED");
        }
        OrganizationUnit unit = changes.add(parent, line.word("kind", UnitKind.class), line.text("code"), line.text("name"), places.nextOrder(parent));
        places.add(unit);
        log.add(ImportChange.of(unit, ImportEffect.CREATED, places.place(unit), null));
        return ImportEffect.CREATED;
    }

    private ImportEffect change(ImportLine line, OrganizationUnit unit, OrganizationUnit parent, UnitPlaces places, List<ImportChange> log) {
        UnitKind kind = line.word("kind", UnitKind.class);
        if (kind != null && kind != unit.getKind()) {
            throw ImportLine.refused("kind", "UNIT_KIND_FIXED");
        }
        if (!unit.isActive()) {
            throw ImportLine.refused("name", "UNIT_CLOSED");
        }
        boolean renamed = !line.textOr("name", unit.getName()).equals(unit.getName());
        boolean moved = parent != null && !parent.getId().equals(unit.getParentId());
        if (renamed && moved) {
            throw ImportLine.refused("parent", "UNIT_RENAMED_AND_MOVED");
        }
        if (!renamed && !moved) {
            return ImportEffect.UNCHANGED;
        }
        records.lock(unit);
        String before = Before.of(unit);
        if (moved) {
            changes.move(unit, parent);
        } else {
            changes.rename(unit, line.text("name"));
        }
        log.add(ImportChange.of(unit, ImportEffect.CHANGED, places.place(unit), before));
        return ImportEffect.CHANGED;
    }

    private ImportEffect close(OrganizationUnit unit, UnitPlaces places, List<ImportChange> log) {
        if (!unit.isActive()) {
            return ImportEffect.UNCHANGED;
        }
        records.lock(unit);
        String before = Before.of(unit);
        changes.close(unit);
        log.add(ImportChange.of(unit, ImportEffect.ENDED, places.place(unit), before));
        return ImportEffect.ENDED;
    }
}
