package org.tenderline.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tenderline.security.Caller;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessEntity;

/**
 * Writes a change that no listener sees, because a record is never changed but followed by a new version; in the changing transaction
 * like the others.
 */
@Dependent
public class ChangeWriter {

    private static final String INSERT = "INSERT INTO audit_change (record_type, record_id, entity, action, field, before_value,"
            + " after_value, changed_at, person_id, person_name, address, on_behalf_of_id, on_behalf_of_name)"
            + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, (SELECT name FROM person WHERE id = ?12))";

    @Inject
    private Records records;

    /**
     * @param record the audited record's type, with its id
     * @param part   what of it is concerned
     * @param before null for what has been added
     * @param after  null for what has been removed
     */
    public void write(Class<? extends BusinessEntity> record, Long recordId, Class<?> part, String action, String field, String before,
                      String after) {
        Caller caller = Caller.current();
        records.unscopedSql("the change history has no scope of its own", INSERT, record.getAnnotation(Audited.class).value(), recordId,
                part.getSimpleName(), action, field, AuditListener.shortened(before), AuditListener.shortened(after), BusinessClock.currentTime(),
                caller.personId(), caller.name(), caller.address(), caller.onBehalfOfId()).executeUpdate();
    }
}
