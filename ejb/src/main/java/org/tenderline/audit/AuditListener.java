package org.tenderline.audit;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.Vector;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.queries.DataModifyQuery;
import org.eclipse.persistence.queries.DataReadQuery;
import org.eclipse.persistence.queries.WriteObjectQuery;
import org.eclipse.persistence.internal.sessions.DirectToFieldChangeRecord;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.sessions.changesets.ChangeRecord;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessEntity;

/** Writes one history row per changed field over the changing transaction's own connection. */
class AuditListener extends DescriptorEventAdapter {

    private static final Set<String> TECHNICAL = Set.of("id", "version");
    private static final int MAXIMUM_TEXT = 4_000;
    private static final List<String> COLUMNS = List.of("record_type", "record_id", "entity", "action", "field", "before_value",
            "after_value", "changed_at", "person_id", "person_name", "address", "on_behalf_of_id");
    /** The name in whose the caller acts is read along: few act for others, and a decision's statements are counted. */
    private static final String INSERT = "INSERT INTO audit_change (" + String.join(", ", COLUMNS) + ", on_behalf_of_name) VALUES (#"
            + String.join(", #", COLUMNS) + ", (SELECT name FROM person WHERE id = #on_behalf_of_id))";

    private final Class<?> type;
    private final Audited audited;

    AuditListener(Class<?> type) {
        this.type = type;
        this.audited = type.getAnnotation(Audited.class);
    }

    @Override
    public void postInsert(DescriptorEvent event) {
        allFields(event, "INSERT");
    }

    @Override
    public void postDelete(DescriptorEvent event) {
        allFields(event, "DELETE");
    }

    @Override
    public void postUpdate(DescriptorEvent event) {
        ObjectChangeSet changes = ((WriteObjectQuery) event.getQuery()).getObjectChangeSet();
        if (changes == null) {
            return;
        }
        for (ChangeRecord change : changes.getChanges()) {
            if (change instanceof DirectToFieldChangeRecord direct && tracked(change.getAttribute())
                    && !same(direct.getOldValue(), direct.getNewValue())) {
                write(event, "UPDATE", change.getAttribute(), direct.getOldValue(), direct.getNewValue());
            }
        }
    }

    private void allFields(DescriptorEvent event, String action) {
        for (DatabaseMapping mapping : event.getDescriptor().getMappings()) {
            Object value = mapping.isDirectToFieldMapping() && tracked(mapping.getAttributeName())
                    ? mapping.getAttributeValueFromObject(event.getSource()) : null;
            if (value != null && !"".equals(value)) {
                boolean inserted = "INSERT".equals(action);
                write(event, action, mapping.getAttributeName(), inserted ? null : value, inserted ? value : null);
            }
        }
    }

    private boolean tracked(String attribute) {
        Field field = field(attribute);
        return !TECHNICAL.contains(attribute) && (field == null || !field.isAnnotationPresent(NotAudited.class));
    }

    private static boolean same(Object before, Object after) {
        return before instanceof BigDecimal first && after instanceof BigDecimal second ? first.compareTo(second) == 0
                : Objects.equals(before, after);
    }

    private void write(DescriptorEvent event, String action, String attribute, Object before, Object after) {
        AbstractSession session = event.getSession();
        Caller caller = Caller.current();
        DataModifyQuery query = new DataModifyQuery(INSERT);
        COLUMNS.forEach(query::addArgument);
        Vector<Object> values = new Vector<>();
        values.add(audited.typeAttribute().isEmpty() ? audited.value() : attribute(event, audited.typeAttribute()));
        values.add(audited.parent().isEmpty() ? ((BusinessEntity) event.getSource()).getId() : attribute(event, audited.parent()));
        values.add(type.getSimpleName());
        values.add(action);
        values.add(attribute);
        values.add(text(session, attribute, before));
        values.add(text(session, attribute, after));
        values.add(BusinessClock.currentTime());
        values.add(caller.personId());
        values.add(caller.name());
        values.add(caller.address());
        values.add(caller.onBehalfOfId());
        session.executeQuery(query, values);
    }

    private static Object attribute(DescriptorEvent event, String name) {
        return event.getDescriptor().getMappingForAttributeName(name).getAttributeValueFromObject(event.getSource());
    }

    private String text(AbstractSession session, String attribute, Object value) {
        if (value == null) {
            return null;
        }
        Field field = field(attribute);
        AuditedReference reference = field == null ? null : field.getAnnotation(AuditedReference.class);
        String text = reference == null ? plain(value) : name(session, reference.value(), value);
        return shortened(text);
    }

    static String shortened(String text) {
        return text == null || text.length() <= MAXIMUM_TEXT ? text : text.substring(0, MAXIMUM_TEXT);
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal amount ? amount.toPlainString() : value.toString();
    }

    private static String name(AbstractSession session, String table, Object id) {
        DataReadQuery query = new DataReadQuery("SELECT name FROM " + table + " WHERE id = #id");
        query.addArgument("id");
        query.setResultType(DataReadQuery.VALUE);
        Object name = session.executeQuery(query, new Vector<>(List.of(id)));
        return name == null ? id.toString() : name.toString();
    }

    private Field field(String attribute) {
        for (Class<?> current = type; current != null; current = current.getSuperclass()) {
            for (Field field : current.getDeclaredFields()) {
                if (field.getName().equals(attribute)) {
                    return field;
                }
            }
        }
        return null;
    }
}
