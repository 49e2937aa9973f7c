package org.tenderline.organization;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessEntity;
import org.tenderline.shared.BusinessException;

/**
 * Takes an import back: what it created goes, what it changed or ended is as before. All of it or nothing, and only while nobody has built upon it:
 * no record was changed since, nothing else refers to a created one, and no position has been held or been over for a whole day.
 */
@Stateless
public class ImportUndo {

    private static final int MANY = 100_000;
    private static final String INTEGRITY_VIOLATION = "23";

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    @Inject
    private Event<PositionsTakenBack> takenBack;

    @Requires(Right.ORGANIZATION_EDIT)
    public void undo(Long runId) {
        ImportRun run = records.lock(ImportRun.class, "id", runId);
        if (run.getUndoneAt() != null) {
            throw BusinessException.rule("IMPORT_UNDONE_ALREADY");
        }
        List<ImportChange> changes = records.select(ImportChange.class).where("e.importId = ?", runId).orderBy("e.ordinal desc").list(MANY);
        changes.forEach(this::requireUntouched);
        Set<Long> gained = changes.stream().filter(change -> change.getRecordKind() == ImportSheet.POSITION && change.getEffect() == ImportEffect.CREATED)
                .map(change -> records.get(Position.class, change.getRecordId()).getPersonId()).collect(Collectors.toSet());
        if (!gained.isEmpty()) {
            takenBack.fire(new PositionsTakenBack(gained, run.getCarriedOutAt()));
        }
        changes.forEach(this::takeBack);
        run.undone(clock.now(), Caller.current().personId());
    }

    private void requireUntouched(ImportChange change) {
        BusinessEntity record = records.find(type(change), "id", change.getRecordId())
                .orElseThrow(() -> BusinessException.rule("IMPORT_CHANGED_SINCE", change.getLabel()));
        if (record.getVersion() != change.getRecordVersion()) {
            throw BusinessException.rule("IMPORT_CHANGED_SINCE", change.getLabel());
        }
        if (record instanceof Position position) {
            PositionRules.refuseSelf(position.getPersonId());
            boolean lasted = change.getEffect() == ImportEffect.CREATED ? position.getValidFrom().isBefore(clock.today())
                    : position.getValidUntil().isBefore(clock.today().minusDays(1));
            if (lasted) {
                throw BusinessException.rule("IMPORT_IN_EFFECT", change.getLabel());
            }
        } else if (record instanceof Person) {
            PositionRules.refuseSelf(record.getId());
        }
    }

    private static Class<? extends BusinessEntity> type(ImportChange change) {
        return switch (change.getRecordKind()) {
            case UNIT -> OrganizationUnit.class;
            case PERSON -> Person.class;
            case POSITION -> Position.class;
        };
    }

    private void takeBack(ImportChange change) {
        BusinessEntity record = records.find(type(change), "id", change.getRecordId()).orElseThrow();
        if (change.getEffect() != ImportEffect.CREATED) {
            restore(record, Before.read(change.getBefore()));
            return;
        }
        records.remove(record);
        try {
            records.flush();
        } catch (RuntimeException failed) {
            throw stillUsed(failed) ? BusinessException.rule("IMPORT_IN_USE", change.getLabel()) : failed;
        }
    }

    private void restore(BusinessEntity record, JsonObject before) {
        if (record instanceof OrganizationUnit unit) {
            unit.restore(Before.text(before, "name"), before.getBoolean("active"));
            if (!Objects.equals(unit.getParentId(), Before.number(before, "parentId"))) {
                unit.moveBelow(records.get(OrganizationUnit.class, Before.number(before, "parentId")));
            }
        } else if (record instanceof Person person) {
            person.rename(Before.text(before, "name"));
            person.reachableAt(Before.text(before, "email"), Before.text(before, "phone"));
            person.moveTo(records.get(OrganizationUnit.class, Before.number(before, "unitId")));
            if (before.getBoolean("enabled")) {
                person.enable();
            } else {
                person.disable();
            }
        } else if (record instanceof Position position) {
            position.end(Before.date(before, "validUntil"));
        }
        records.flush();
    }

    /** The foreign keys know every room that refers to the record, as this room does not. */
    private static boolean stillUsed(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && String.valueOf(refused.getSQLState()).startsWith(INTEGRITY_VIOLATION)) {
                return true;
            }
        }
        return false;
    }
}
