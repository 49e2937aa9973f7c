package org.tenderline.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderline.audit.Audited;
import org.tenderline.audit.NotAudited;
import org.tenderline.security.Role;
import org.tenderline.shared.BusinessEntity;

/** What is done about a kind of event: by which channels it goes, whether it may pass the quiet hours, which roles are told. */
@Entity
@Audited("notification_rule")
@Table(name = "notification_rule")
public class NotificationRule extends BusinessEntity {

    @Column(name = "kind", updatable = false)
    private String kind;

    @Column(name = "active")
    private boolean active;

    @Column(name = "urgent")
    private boolean urgent;

    @Enumerated(EnumType.STRING)
    @Column(name = "page")
    private Choice page;

    @Enumerated(EnumType.STRING)
    @Column(name = "email")
    private Choice email;

    @Enumerated(EnumType.STRING)
    @Column(name = "sms")
    private Choice sms;

    @Column(name = "roles")
    private String roles;

    @NotAudited
    @Column(name = "example", updatable = false)
    private String example;

    protected NotificationRule() {
    }

    void change(boolean nowActive, boolean nowUrgent, Map<Channel, Choice> choices, Set<Role> told) {
        active = nowActive;
        urgent = nowUrgent;
        page = choices.get(Channel.PAGE);
        email = choices.get(Channel.EMAIL);
        sms = choices.get(Channel.SMS);
        roles = told.isEmpty() ? null : told.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    public Choice choice(Channel channel) {
        return switch (channel) {
            case PAGE -> page;
            case EMAIL -> email;
            case SMS -> sms;
        };
    }

    public String getKind() {
        return kind;
    }

    public boolean isActive() {
        return active;
    }

    /** Whether its SMS pass the quiet hours. */
    public boolean isUrgent() {
        return urgent;
    }

    public Set<Role> getRoles() {
        Set<Role> told = EnumSet.noneOf(Role.class);
        if (roles != null && !roles.isBlank()) {
            Stream.of(roles.split(",")).map(Role::valueOf).forEach(told::add);
        }
        return told;
    }

    /** Example values of the placeholders there are. */
    public Map<String, Fact> getExample() {
        return Facts.read(example);
    }
}
