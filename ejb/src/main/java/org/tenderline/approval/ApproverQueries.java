package org.tenderline.approval;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tenderline.organization.Person;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.shared.BusinessClock;

/** Who may hold a task (E3, E4): enabled people with a post of the business today. */
@Stateless
public class ApproverQueries {

    private static final int MAXIMUM = 2_000;
    /** Roles without a decision of their own; nobody hands a decision on to them. */
    private static final Set<Role> NOT_DECIDING = EnumSet.of(Role.REPRESENTATIVE, Role.DATA_STEWARD, Role.ERP_OPERATOR);

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    /** Whether the person is enabled and holds a post of the business. */
    @Requires(Right.SIGNED_IN)
    public boolean mayAct(Long personId) {
        return withPost(business()).where("e.id = ?", personId).exists();
    }

    /** Whether a decision of that subsidiary's document, or headquarters', may be handed on to the person. */
    @Requires(Right.SIGNED_IN)
    public boolean mayDecide(Long personId, Long subsidiaryId) {
        return deciders(subsidiaryId).where("e.id = ?", personId).exists();
    }

    /** To whom a decision of that subsidiary's document may be handed on: posts that decide, there and at headquarters; by name. */
    @Requires(Right.SIGNED_IN)
    public List<Person> mayDecide(Long subsidiaryId) {
        return deciders(subsidiaryId).orderBy("e.name, e.id").list(MAXIMUM);
    }

    /** Everybody with a post of the business, by name. */
    @Requires(Right.SIGNED_IN)
    public List<Person> mayAct() {
        return withPost(business()).orderBy("e.name, e.id").list(MAXIMUM);
    }

    private Selection<Person> deciders(Long subsidiaryId) {
        Set<Role> roles = business();
        roles.removeAll(NOT_DECIDING);
        return withPost(roles).where("e.subsidiaryId is null or e.subsidiaryId = ?", subsidiaryId == null ? Long.valueOf(0) : subsidiaryId);
    }

    private Selection<Person> withPost(Collection<Role> roles) {
        return records.select(Person.class).where("e.enabled = true")
                .where("exists (select p.id from Position p where p.personId = e.id and p.role in ? and p.validFrom <= ?"
                        + " and (p.validUntil is null or p.validUntil >= ?))", roles, clock.today(), clock.today());
    }

    private static Set<Role> business() {
        Set<Role> roles = EnumSet.allOf(Role.class);
        roles.removeIf(Role::administrator);
        return roles;
    }
}
