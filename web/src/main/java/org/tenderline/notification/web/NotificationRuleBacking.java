package org.tenderline.notification.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.notification.Channel;
import org.tenderline.notification.Choice;
import org.tenderline.notification.NotificationRule;
import org.tenderline.notification.NotificationRules;
import org.tenderline.security.Role;
import org.tenderline.shared.web.Feedback;

/** {@code /notification/rule}: one rule. */
@Named
@ViewScoped
public class NotificationRuleBacking implements Serializable {

    @Inject
    private transient NotificationRules rules;

    private String kind;
    private Integer version;
    private boolean active;
    private boolean urgent;
    private Choice pageChoice;
    private Choice email;
    private Choice sms;
    private Role[] roles;

    public void load() {
        NotificationRule rule = rules.of(kind);
        version = rule.getVersion();
        active = rule.isActive();
        urgent = rule.isUrgent();
        pageChoice = rule.choice(Channel.PAGE);
        email = rule.choice(Channel.EMAIL);
        sms = rule.choice(Channel.SMS);
        roles = rule.getRoles().toArray(Role[]::new);
    }

    public String save() {
        Map<Channel, Choice> choices = new EnumMap<>(Channel.class);
        choices.put(Channel.PAGE, pageChoice);
        choices.put(Channel.EMAIL, email);
        choices.put(Channel.SMS, sms);
        Set<Role> told = EnumSet.noneOf(Role.class);
        told.addAll(List.of(roles));
        rules.change(kind, version, active, urgent, choices, told);
        Feedback.done("shared.saved");
        return "/notification/rules?faces-redirect=true";
    }

    public Choice[] getChoiceWords() {
        return Choice.values();
    }

    /** Administrators see no business data, so they are not told of it. */
    public List<Role> getRoleWords() {
        return Stream.of(Role.values()).filter(role -> !role.administrator()).toList();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public boolean isUrgent() {
        return urgent;
    }

    public void setUrgent(boolean urgent) {
        this.urgent = urgent;
    }

    public Choice getPageChoice() {
        return pageChoice;
    }

    public void setPageChoice(Choice pageChoice) {
        this.pageChoice = pageChoice;
    }

    public Choice getEmail() {
        return email;
    }

    public void setEmail(Choice email) {
        this.email = email;
    }

    public Choice getSms() {
        return sms;
    }

    public void setSms(Choice sms) {
        this.sms = sms;
    }

    public Role[] getRoles() {
        return roles;
    }

    public void setRoles(Role[] roles) {
        this.roles = roles;
    }
}
