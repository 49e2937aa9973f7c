package org.tenderline.project;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.Money;

/** The room's settings, read each time: a change counts at once. */
@Stateless
public class ProjectParameters {

    @Inject
    private Records records;

    @Requires(Right.SIGNED_IN)
    public InitiationThreshold initiationThreshold() {
        return new InitiationThreshold(Money.of(value("INITIATION_THRESHOLD")));
    }

    /** Above this amount, in CNY, a project is a major one, which management watches. */
    @Requires(Right.SIGNED_IN)
    public BigDecimal majorAmount() {
        return Money.of(value("MAJOR_PROJECT_AMOUNT"));
    }

    /** Whether only listed specialties are taken; otherwise the list is an offer. */
    @Requires(Right.SIGNED_IN)
    public boolean specialtyListClosed() {
        return Boolean.parseBoolean(value("SPECIALTY_LIST_CLOSED"));
    }

    private String value(String name) {
        return records.get(ProjectParameter.class, "name", name).getValue();
    }
}
