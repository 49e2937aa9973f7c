package org.tenderline.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.Violations;

/** What is told, to which roles and how: looked at and changed by the system administrator. */
@Stateless
public class NotificationRules {

    @Inject
    private Records records;

    @Requires(Right.NOTIFICATION_ADMINISTER)
    public List<NotificationRule> all() {
        return records.select(NotificationRule.class).list(200);
    }

    @Requires(Right.NOTIFICATION_ADMINISTER)
    public NotificationRule of(String kind) {
        return records.get(NotificationRule.class, "kind", kind);
    }

    @Requires(Right.NOTIFICATION_ADMINISTER)
    public void change(String kind, Integer version, boolean active, boolean urgent, Map<Channel, Choice> choices, Set<Role> roles) {
        Violations violations = new Violations();
        for (Channel channel : Channel.values()) {
            violations.required(channel.name().toLowerCase(Locale.ROOT), choices.get(channel));
        }
        violations.throwIfAny();
        NotificationRule rule = records.lock(NotificationRule.class, "kind", kind);
        rule.requireVersion(version);
        rule.change(active, urgent, choices, roles);
    }
}
