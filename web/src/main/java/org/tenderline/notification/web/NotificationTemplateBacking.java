package org.tenderline.notification.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.notification.Channel;
import org.tenderline.notification.Language;
import org.tenderline.notification.NotificationTemplate;
import org.tenderline.notification.NotificationTemplates;
import org.tenderline.notification.Wording;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.web.Feedback;

/** {@code /notification/template}: a wording with its preview and its versions. */
@Named
@ViewScoped
public class NotificationTemplateBacking implements Serializable {

    @Inject
    private transient NotificationTemplates templates;

    @Inject
    private transient OrganizationQueries organization;

    private String kind;
    private Channel channel;
    private Language language;
    private int number;
    private String subject;
    private String body;
    private Wording preview;
    private List<NotificationTemplate> versions;
    private Map<Long, String> names;
    private Set<String> placeholders;

    public void load() {
        if (kind == null || channel == null || language == null) {
            throw BusinessException.notFound();
        }
        placeholders = templates.placeholders(kind);
        versions = templates.versions(kind, channel, language);
        names = organization.names(versions.stream().map(NotificationTemplate::getPersonId).filter(id -> id != null).distinct().toList());
        number = versions.get(0).getNumber();
        take(versions.get(0));
    }

    private void take(NotificationTemplate version) {
        subject = version.wording().subject();
        body = version.wording().body();
        preview = templates.preview(kind, channel, language, version.wording());
    }

    public void show() {
        preview = templates.preview(kind, channel, language, wording());
    }

    public String save() {
        templates.change(kind, channel, language, number, wording());
        Feedback.done("shared.saved");
        return "/notification/template?faces-redirect=true&kind=" + kind + "&channel=" + channel + "&language=" + language;
    }

    /** Puts an old wording into the form, to be saved as a new version. */
    public void bringBack(NotificationTemplate version) {
        take(version);
    }

    public String by(NotificationTemplate version) {
        return names.get(version.getPersonId());
    }

    private Wording wording() {
        return new Wording(subject, body == null ? null : body.replace("\r\n", "\n"));
    }

    public boolean isTitled() {
        return channel.titled();
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public Wording getPreview() {
        return preview;
    }

    public List<NotificationTemplate> getVersions() {
        return versions;
    }

    public Set<String> getPlaceholders() {
        return placeholders;
    }
}
