package org.tenderline.notification.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.notification.Channel;
import org.tenderline.notification.Language;
import org.tenderline.notification.Preferences;
import org.tenderline.notification.Preferences.Option;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.Person;
import org.tenderline.security.Caller;
import org.tenderline.shared.web.Feedback;

/** {@code /notification/preferences}: by which channels the person is told of what. */
@Named
@ViewScoped
public class NotificationPreferencesBacking implements Serializable {

    @Inject
    private transient Preferences preferences;

    @Inject
    private transient OrganizationQueries organization;

    private List<Option> options;
    private List<String> kinds;
    private final Map<String, Boolean> choices = new LinkedHashMap<>();
    private Language language;
    private String email;
    private String phone;

    @PostConstruct
    void load() {
        options = preferences.mine();
        kinds = options.stream().map(Option::kind).distinct().toList();
        options.forEach(option -> choices.put(key(option.kind(), option.channel()), option.wanted()));
        language = preferences.language();
        Person me = organization.person(Caller.current().personId());
        email = me.getEmail();
        phone = me.getPhone();
    }

    public String save() {
        preferences.choose(choices, language);
        Feedback.done("shared.saved");
        return "/notification/preferences?faces-redirect=true";
    }

    public String key(String kind, Channel channel) {
        return kind + "." + channel;
    }

    /** Whether the person has a choice. */
    public boolean free(String kind, Channel channel) {
        return open(channel) && options.stream().anyMatch(option -> option.kind().equals(kind) && option.channel() == channel && option.choice().free());
    }

    public boolean open(Channel channel) {
        return preferences.open(channel);
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public List<String> getKinds() {
        return kinds;
    }

    public Map<String, Boolean> getChoices() {
        return choices;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public String getEmail() {
        return email;
    }

    public String getPhone() {
        return phone;
    }
}
