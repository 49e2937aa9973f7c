package org.tenderline.notification.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.notification.Channel;
import org.tenderline.notification.DeliveryDesk;
import org.tenderline.notification.Language;
import org.tenderline.notification.NotificationRule;
import org.tenderline.notification.NotificationRules;
import org.tenderline.notification.Parameter;
import org.tenderline.notification.Parameters;
import org.tenderline.shared.web.Feedback;
import org.tenderline.shared.web.Page;

/** {@code /notification/rules}: what is told and how, and the settings of sending. */
@Named
@ViewScoped
public class NotificationRulesBacking implements Serializable {

    @Inject
    private transient NotificationRules rules;

    @Inject
    private transient Parameters parameters;

    @Inject
    private transient DeliveryDesk desk;

    @Inject
    private transient Page page;

    private List<NotificationRule> all;
    private final Map<Parameter, String> values = new EnumMap<>(Parameter.class);

    @PostConstruct
    void load() {
        all = rules.all();
        values.putAll(parameters.all());
    }

    public String save() {
        parameters.set(values);
        Feedback.done("shared.saved");
        return "/notification/rules?faces-redirect=true";
    }

    public String roles(NotificationRule rule) {
        return rule.getRoles().stream().map(role -> page.text("role." + role)).collect(Collectors.joining(", "));
    }

    public boolean open(Channel channel) {
        return desk.open(channel);
    }

    public List<NotificationRule> getAll() {
        return all;
    }

    public Map<Parameter, String> getValues() {
        return values;
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    /** The settings that are typed in. */
    public List<Parameter> getTyped() {
        return Stream.of(Parameter.values()).filter(parameter -> !parameter.isSwitch()).toList();
    }

    public List<Parameter> getSwitches() {
        return Stream.of(Parameter.values()).filter(Parameter::isSwitch).toList();
    }
}
