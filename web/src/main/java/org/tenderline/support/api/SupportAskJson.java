package org.tenderline.support.api;

import java.time.LocalDate;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.Person;
import org.tenderline.shared.Violations;
import org.tenderline.support.SupportAsk;

/**
 * A request as it is sent.
 *
 * @param asked   a user name
 * @param dueOn   the last day for the answer; null for the usual number of working days
 * @param version of the request that is asked again; null for a new one
 */
record SupportAskJson(String blocker, String description, String asked, LocalDate dueOn, Integer version) {

    SupportAsk ask(OrganizationQueries organization) {
        Long person = asked == null ? null : organization.personByUsername(asked).map(Person::getId).orElse(null);
        new Violations().check(asked == null || person != null, "asked", "BAD_VALUE").throwIfAny();
        return new SupportAsk(blocker, description, person, dueOn);
    }
}
