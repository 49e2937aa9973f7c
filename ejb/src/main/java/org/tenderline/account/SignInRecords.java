package org.tenderline.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;

/** The record of sign-ins, and what it says about an address. */
@Stateless
public class SignInRecords {

    private static final int MANY = 20;

    @Inject
    private Records records;

    @Inject
    private AccountParameters parameters;

    @Inject
    private Places places;

    @Inject
    private BusinessClock clock;

    @Requires(Right.ANYONE)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void record(Long personId, String address, SignInResult result) {
        String place = places.of(address);
        boolean unusual = result == SignInResult.SUCCESS && place != null && unusual(personId, place);
        records.add(new SignInRecord(personId, clock.now(), address, place, unusual, result));
    }

    /** A place the person has not signed in from for so many days, though from others; with 0 days no place is unusual. */
    private boolean unusual(Long personId, String place) {
        List<String> usual = records.unscoped(SignInRecord.class, "a rule about the one who signs in")
                .where("e.personId = ? and e.result = ?", personId, SignInResult.SUCCESS).where("e.place is not null and e.signedInAt > ?", remembered())
                .orderBy("e.place").list("distinct e.place", String.class, MANY);
        return !usual.isEmpty() && !usual.contains(place);
    }

    private LocalDateTime remembered() {
        return clock.now().minusDays(parameters.number("place.days"));
    }

    /**
     * What the caller has to know after signing in: sign-ins from unusual places, this one's too, since the last one from where they are now. So
     * somebody elsewhere cannot use up the notice.
     */
    @Requires(Right.SIGNED_IN)
    public List<SignInRecord> unusual() {
        List<SignInRecord> successes = own().where("e.result = ?", SignInResult.SUCCESS).orderBy("e.id desc").list(1);
        if (successes.isEmpty()) {
            return List.of();
        }
        SignInRecord current = successes.get(0);
        Selection<SignInRecord> here = own().where("e.result = ? and e.id < ?", SignInResult.SUCCESS, current.getId()).orderBy("e.id desc");
        long last = (current.getPlace() == null ? here.where("e.place is null") : here.where("e.place = ?", current.getPlace())).first()
                .map(SignInRecord::getId).orElse(0L);
        return own().where("e.unusual = true and e.id > ? and e.signedInAt > ?", last, remembered()).orderBy("e.id desc").list(MANY);
    }

    private Selection<SignInRecord> own() {
        return records.select(SignInRecord.class).where("e.personId = ?", Caller.current().personId());
    }

    /** Whether so many wrong passwords came from there lately that it looks like guessing across accounts. */
    @Requires(Right.ANYONE)
    public boolean throttled(String address) {
        long wrong = records.unscoped(SignInRecord.class, "tries of an address across accounts").where("e.address = ?", address)
                .where("e.result = ?", SignInResult.WRONG)
                .where("e.signedInAt > ?", clock.now().minusMinutes(parameters.number("throttle.minutes"))).count();
        return wrong >= parameters.number("throttle.tries");
    }

    /** The caller's own sign-ins and refused ones, newest first. */
    @Requires(Right.SIGNED_IN)
    public Page<SignInRecord> mine(PageRequest request) {
        return own().orderBy("e.id desc").page(request);
    }
}
