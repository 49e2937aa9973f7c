package org.tenderline.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.Violations;

/** The room's settings, read each time: a change counts at once. */
@Stateless
public class Parameters {

    @Inject
    private Records records;

    @Requires(Right.SIGNED_IN)
    public int number(Parameter name) {
        return Integer.parseInt(value(name));
    }

    @Requires(Right.SIGNED_IN)
    public boolean on(Parameter name) {
        return Boolean.parseBoolean(value(name));
    }

    @Requires(Right.SIGNED_IN)
    public QuietHours quietHours() {
        return new QuietHours(LocalTime.parse(value(Parameter.QUIET_FROM)), LocalTime.parse(value(Parameter.QUIET_UNTIL)));
    }

    @Requires(Right.SIGNED_IN)
    public Backoff backoff() {
        return new Backoff(number(Parameter.ATTEMPTS), number(Parameter.FIRST_WAIT_SECONDS), number(Parameter.LONGEST_WAIT_SECONDS));
    }

    @Requires(Right.NOTIFICATION_ADMINISTER)
    public Map<Parameter, String> all() {
        Map<Parameter, String> values = new EnumMap<>(Parameter.class);
        records.select(StoredParameter.class).list(100).forEach(stored -> values.put(stored.getName(), stored.getValue()));
        return values;
    }

    /** All of them or none. */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    public void set(Map<Parameter, String> values) {
        Violations violations = new Violations();
        values.forEach((name, value) -> name.check(value, violations));
        violations.throwIfAny();
        records.select(StoredParameter.class).list(100).stream().filter(stored -> values.containsKey(stored.getName()))
                .forEach(stored -> stored.set(values.get(stored.getName())));
    }

    private String value(Parameter name) {
        return records.select(StoredParameter.class).where("e.name = ?", name).first().orElseThrow().getValue();
    }
}
