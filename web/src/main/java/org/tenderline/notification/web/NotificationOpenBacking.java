package org.tenderline.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.tenderline.notification.Message;
import org.tenderline.notification.Messages;
import org.tenderline.shared.BusinessException;

/** {@code /notification/open}: marks a message read and leads to what it is about; a letter's link names the event instead. */
@Named
@RequestScoped
public class NotificationOpenBacking {

    @Inject
    private Messages messages;

    @Inject
    private NotificationTargets targets;

    private Long id;
    private Long event;

    public void go() {
        if (id == null && event == null) {
            throw BusinessException.notFound();
        }
        Message message = id != null ? messages.open(id) : messages.openEvent(event);
        Faces.redirect(Faces.getRequestContextPath() + targets.path(message));
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getEvent() {
        return event;
    }

    public void setEvent(Long event) {
        this.event = event;
    }
}
