package org.tenderline.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;

/** The record of sign-ins, and what it says about an address. */
@Stateless
public class SignInRecords {

    @Inject
    private Records records;

    @Inject
    private AccountParameters parameters;

    @Inject
    private BusinessClock clock;

    @Requires(Right.ANYONE)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void record(Long personId, String address, SignInResult result) {
        records.add(new SignInRecord(personId, clock.now(), address, result));
    }

    /** Whether so many wrong passwords came from there lately that it looks like guessing across accounts. */
    @Requires(Right.ANYONE)
    public boolean throttled(String address) {
        long wrong = records.unscoped(SignInRecord.class, "tries of an address across accounts").where("e.address = ?", address)
                .where("e.result = ?", SignInResult.WRONG)
                .where("e.signedInAt > ?", clock.now().minusMinutes(parameters.number("throttle.minutes"))).count();
        return wrong >= parameters.number("throttle.tries");
    }

    /** The caller's own latest sign-ins, newest first. */
    @Requires(Right.SIGNED_IN)
    public List<SignInRecord> latest(int most) {
        return records.select(SignInRecord.class).where("e.personId = ?", Caller.current().personId()).orderBy("e.id desc").list(most);
    }
}
