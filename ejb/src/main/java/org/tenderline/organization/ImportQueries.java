package org.tenderline.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;

/** The imports that were carried out, and the present chart as an import would write it. */
@Stateless
public class ImportQueries {

    private static final int MANY = 100_000;

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    /** Newest first. */
    @Requires(Right.ORGANIZATION_EDIT)
    public Page<ImportRun> runs(PageRequest request) {
        return records.select(ImportRun.class).orderBy("e.id desc").page(request);
    }

    @Requires(Right.ORGANIZATION_EDIT)
    public ImportRun run(Long id) {
        return records.get(ImportRun.class, id);
    }

    /** What the run did, in its order. */
    @Requires(Right.ORGANIZATION_EDIT)
    public Page<ImportChange> changes(Long runId, PageRequest request) {
        return records.select(ImportChange.class).where("e.importId = ?", runId).orderBy("e.ordinal").page(request);
    }

    /** The people the run added. */
    @Requires(Right.ORGANIZATION_EDIT)
    public List<Person> added(Long runId) {
        return records.select(Person.class).join("join ImportChange c on c.recordId = e.id")
                .where("c.importId = ? and c.recordKind = ? and c.effect = ?", runId, ImportSheet.PERSON, ImportEffect.CREATED).list(MANY);
    }

    /** The open units below the group, all people, and the positions that are held or will be. */
    @Requires(Right.ORGANIZATION_EDIT)
    public List<ImportLine> present() {
        UnitPlaces places = new UnitPlaces(records.select(OrganizationUnit.class).list(MANY));
        List<ImportLine> lines = new ArrayList<>();
        records.select(OrganizationUnit.class).where("e.active = true and e.parentId is not null").list(MANY).stream()
                .sorted(Comparator.comparing(places::depth)).forEach(unit -> lines.add(line(ImportSheet.UNIT, lines.size(),
                        places.reference(places.byId(unit.getParentId())), unit.getKind(), unit.getName(), unit.getCode(), null)));
        Map<Long, Person> people = new LinkedHashMap<>();
        records.select(Person.class).list(MANY).forEach(person -> people.put(person.getId(), person));
        people.values().forEach(person -> lines.add(line(ImportSheet.PERSON, lines.size(), person.getUsername(), person.getName(),
                places.reference(places.byId(person.getUnitId())), person.getEmail(), person.getPhone(), person.isEnabled() ? "ACTIVE" : "DISABLED")));
        records.select(Position.class).where("e.validUntil is null or e.validUntil >= ?", clock.today()).list(MANY)
                .forEach(position -> lines.add(line(ImportSheet.POSITION, lines.size(), people.get(position.getPersonId()).getUsername(),
                        position.getRole(), places.reference(places.byId(position.getUnitId())), position.getValidFrom(), position.getValidUntil())));
        return lines;
    }

    private static ImportLine line(ImportSheet sheet, int row, Object... cells) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int index = 0; index < cells.length; index++) {
            texts.put(sheet.columns().get(index), cells[index] == null ? "" : cells[index].toString());
        }
        return new ImportLine(sheet, row, texts);
    }
}
