package org.tenderline.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.TransientFailure;

/** Sends what is due by one channel. Without a transaction: each step is written down before the next one is done. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sender {

    @Inject
    private Outbox outbox;

    @Inject
    private Carriers carriers;

    /** Until nothing is due any more; does nothing while the channel is off. */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    public void send(Channel channel) {
        carriers.of(channel).ifPresent(carrier -> send(channel, carrier));
    }

    /** The same by a given carrier. Ends early when the receiver cannot be reached at all. */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    public void send(Channel channel, Carrier carrier) {
        String owner = outbox.owner();
        AtomicBoolean away = new AtomicBoolean();
        outbox.recover(channel);
        List<Letter> letters = outbox.claim(channel, owner);
        while (!letters.isEmpty()) {
            try {
                carrier.carry(letters, letter -> TransientFailure.retry(() -> outbox.begin(letter, owner)), result -> {
                    settle(result, channel, owner);
                    away.set(result.handover().reason() == Reason.NOT_REACHED);
                });
            } finally {
                outbox.release(letters, owner);
            }
            letters = away.get() ? List.of() : outbox.claim(channel, owner);
        }
    }

    /** Not to be lost to a passing refusal of the database: what came of a letter is known here alone. */
    private void settle(Carrier.Result result, Channel channel, String owner) {
        TransientFailure.retry(() -> {
            outbox.settle(result, channel, owner);
            return null;
        });
    }
}
