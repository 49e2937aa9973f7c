package org.tenderline.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenderline.notification.Messages;

/** How many messages the person has not read, for the header. */
@Named
@RequestScoped
public class NotificationCount {

    @Inject
    private Messages messages;

    private Long value;

    public long getValue() {
        if (value == null) {
            value = messages.unread();
        }
        return value;
    }
}
