package org.tenderline.support;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;

/** The room's settings, read each time: a change counts at once. */
@Stateless
public class SupportParameters {

    static final String DEADLINE = "DEADLINE_WORKING_DAYS";

    @Inject
    private Records records;

    /** Working days for an answer, where the requester does not say by when. */
    @Requires(Right.SIGNED_IN)
    public int deadlineWorkingDays() {
        return Integer.parseInt(records.get(SupportParameter.class, "name", DEADLINE).getValue());
    }
}
