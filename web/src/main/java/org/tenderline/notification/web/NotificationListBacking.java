package org.tenderline.notification.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.notification.Language;
import org.tenderline.notification.Message;
import org.tenderline.notification.Messages;
import org.tenderline.notification.Wording;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.web.LazyPage;
import org.tenderline.shared.web.Page;
import org.tenderline.shared.web.Preferences;

/** {@code /notification/list}: the person's own messages. */
@Named
@ViewScoped
public class NotificationListBacking implements Serializable {

    @Inject
    private transient Messages messages;

    @Inject
    private transient Preferences preferences;

    @Inject
    private transient Page page;

    private boolean unread;
    private String kind;
    private LazyPage<Message> rows;

    @PostConstruct
    void init() {
        rows = new LazyPage<>(request -> messages.mine(unread, kind, request));
    }

    /** In the language of the page, whatever language letters to the person are in. */
    public Wording text(Message message) {
        return message.in(Language.of(preferences.getLocale()));
    }

    /** All that were there when the page was drawn; a message that came since stays unread. */
    public String readAll() {
        messages.readUpTo(newest());
        return again();
    }

    private Long newest() {
        return messages.mine(true, null, PageRequest.of(0, 1)).items().stream().findFirst().map(Message::getId).orElse(0L);
    }

    private String again() {
        return "/notification/list?faces-redirect=true" + (unread ? "&unread=true" : "");
    }

    public Map<String, String> getKinds() {
        Map<String, String> words = new LinkedHashMap<>();
        messages.kinds().forEach(word -> words.put(page.text("notification.kind." + word), word));
        return words;
    }

    public LazyPage<Message> getRows() {
        return rows;
    }

    public boolean isUnread() {
        return unread;
    }

    public void setUnread(boolean unread) {
        this.unread = unread;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
