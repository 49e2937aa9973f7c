package org.tenderline.notification.batch;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenderline.notification.Channel;
import org.tenderline.notification.Retention;
import org.tenderline.notification.Sender;
import org.tenderline.notification.Spreading;
import org.tenderline.security.Caller;
import org.tenderline.shared.TransientFailure;

/**
 * Empties the outbox every moment. Each channel has its own turn, so that a slow mail server holds up neither the pages nor the SMS; the work
 * is in transactions of its own, none of them the timer's.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NotificationSchedule {

    private static final Logger LOG = Logger.getLogger(NotificationSchedule.class.getName());

    private final AtomicBoolean spreadingNow = new AtomicBoolean();
    private final AtomicBoolean mailing = new AtomicBoolean();
    private final AtomicBoolean texting = new AtomicBoolean();
    private final AtomicBoolean tidying = new AtomicBoolean();

    @Inject
    private Spreading spreading;

    @Inject
    private Sender sender;

    @Inject
    private Retention retention;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void spread() {
        alone(spreadingNow, () -> spreading.waiting().forEach(this::spread));
    }

    private void spread(Long event) {
        try {
            TransientFailure.retry(() -> {
                spreading.spread(event);
                return null;
            });
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Event " + event + " of the outbox could not be spread", failed);
            spreading.failed(event, failed);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void mail() {
        alone(mailing, () -> sender.send(Channel.EMAIL));
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void text() {
        alone(texting, () -> sender.send(Channel.SMS));
    }

    @Schedule(hour = "3", minute = "40", timezone = "Asia/Shanghai", persistent = false)
    void tidy() {
        alone(tidying, () -> {
            while (retention.some() > 0) {
                LOG.fine("deleted some old notifications");
            }
        });
    }

    private static void alone(AtomicBoolean busy, Runnable work) {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            Caller.runAs(Caller.system("notification"), () -> {
                work.run();
                return null;
            });
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "The outbox could not be emptied; trying again in a moment", failed);
        } finally {
            busy.set(false);
        }
    }
}
