package org.tenderline.organization;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;

/**
 * The org chart from lines of a spreadsheet (A1, L7), by the rules of the pages. A rehearsal is the import itself, taken back at its end, so it
 * tells exactly what the import would do. A repeated import finds everything as it is and changes nothing.
 */
@Stateless
public class OrganizationImport {

    /** More is split by the person into several files. */
    public static final int MOST_LINES = 5_000;

    @Inject
    private Records records;

    @Inject
    private UnitLines units;

    @Inject
    private PersonLines people;

    @Inject
    private PositionLines positions;

    @Inject
    private BusinessClock clock;

    @Resource
    private SessionContext context;

    /** What each line would do; nothing is kept. */
    @Requires(Right.ORGANIZATION_EDIT)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<ImportedLine> rehearse(List<ImportLine> lines) {
        List<ImportedLine> rehearsed = apply(lines, new ArrayList<>());
        context.setRollbackOnly();
        return rehearsed;
    }

    /**
     * Carries the lines out together.
     *
     * @param withoutRefused leaves lines with errors out; otherwise one of them refuses the whole import
     * @return the run's id
     */
    @Requires(Right.ORGANIZATION_EDIT)
    public Long carryOut(String fileName, List<ImportLine> lines, boolean withoutRefused) {
        List<ImportChange> changes = new ArrayList<>();
        List<ImportedLine> done = apply(lines, changes);
        if (!withoutRefused && done.stream().anyMatch(line -> line.effect() == ImportEffect.REFUSED)) {
            throw BusinessException.rule("IMPORT_HAS_ERRORS");
        }
        if (changes.isEmpty()) {
            throw BusinessException.rule("IMPORT_CHANGES_NOTHING");
        }
        ImportRun run = new ImportRun(fileName, clock.now(), Caller.current().personId(), done);
        records.add(run);
        records.flush();
        for (int place = 0; place < changes.size(); place++) {
            changes.get(place).belongTo(run.getId(), place);
            records.add(changes.get(place));
        }
        return run.getId();
    }

    /** Units first, then people, then the ends of positions before the new ones, and closed units when nobody is left in them. */
    private List<ImportedLine> apply(List<ImportLine> lines, List<ImportChange> log) {
        if (lines.size() > MOST_LINES) {
            throw BusinessException.rule("IMPORT_TOO_LONG", MOST_LINES);
        }
        // one import at a time: a second one waits here and then sees what the first has done
        records.select(OrganizationUnit.class).where("e.parentId is null").lock().first();
        UnitPlaces places = new UnitPlaces(records.select(OrganizationUnit.class).list(Integer.MAX_VALUE));
        return lines.stream().sorted(Comparator.comparingInt(OrganizationImport::turn)).map(line -> applied(line, places, log))
                .sorted(Comparator.comparing((ImportedLine line) -> line.line().sheet()).thenComparing(line -> line.line().row())).toList();
    }

    private ImportedLine applied(ImportLine line, UnitPlaces places, List<ImportChange> log) {
        try {
            ImportEffect effect = switch (line.sheet()) {
                case UNIT -> units.apply(line, places, log);
                case PERSON -> people.apply(line, places, log);
                case POSITION -> positions.apply(line, places, log);
            };
            records.flush();
            return new ImportedLine(line, effect, null);
        } catch (BusinessException refusal) {
            return new ImportedLine(line, ImportEffect.REFUSED, refusal);
        }
    }

    private static int turn(ImportLine line) {
        return switch (line.sheet()) {
            case UNIT -> UnitLines.closes(line) ? 4 : 0;
            case PERSON -> 1;
            case POSITION -> line.text("validUntil") != null ? 2 : 3;
        };
    }
}
