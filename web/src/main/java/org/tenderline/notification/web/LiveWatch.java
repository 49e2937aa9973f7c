package org.tenderline.notification.web;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenderline.notification.Messages;
import org.tenderline.security.Caller;

/** Looks every moment, in one query for everybody, how many unread messages the people at open pages have; whichever process told them. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LiveWatch {

    private static final Logger LOG = Logger.getLogger(LiveWatch.class.getName());

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    private LiveSessions sessions;

    @Inject
    private Messages messages;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void look() {
        Collection<Long> people = sessions.listening();
        if (people.isEmpty() || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            sessions.tell(Caller.runAs(Caller.system("live"), () -> messages.unread(people)));
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.WARNING, "Unread messages could not be counted; trying again in a moment", databaseAway);
        } finally {
            busy.set(false);
        }
    }
}
