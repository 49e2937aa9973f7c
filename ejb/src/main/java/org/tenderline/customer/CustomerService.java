package org.tenderline.customer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import org.tenderline.customer.ListValue.Kind;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessEntity;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.UniqueKey;
import org.tenderline.shared.Violations;

/** Adds to the library and keeps it right. */
@Stateless
public class CustomerService {

    @Inject
    private Records records;

    @Inject
    private ListValues lists;

    @Inject
    private BusinessClock clock;

    @Requires(Right.CUSTOMER_ADD)
    public Customer add(CustomerDraft draft) {
        check(draft, null);
        Customer customer = new Customer(draft, Caller.current().personId(), clock.now());
        records.add(customer);
        flush();
        return customer;
    }

    @Requires(Right.CUSTOMER_ADD)
    public Customer change(Long id, Integer version, CustomerDraft draft) {
        Customer customer = records.lock(Customer.class, "id", id);
        requireVersion(customer, version);
        check(draft, id);
        customer.fill(draft);
        flush();
        return customer;
    }

    @Requires(Right.CUSTOMER_ADD)
    public CustomerCard addCard(Long customerId, CardDraft draft) {
        Customer customer = records.get(Customer.class, customerId);
        draft.check(clock.today());
        CustomerCard card = new CustomerCard(customer, draft, Caller.current().personId(), clock.now());
        records.add(card);
        records.flush();
        return card;
    }

    @Requires(Right.CUSTOMER_ADD)
    public CustomerCard changeCard(Long id, Integer version, CardDraft draft) {
        CustomerCard card = records.lock(CustomerCard.class, "id", id);
        requireVersion(card, version);
        draft.check(clock.today());
        card.fill(draft);
        records.flush();
        return card;
    }

    /** Somebody changed the employer: the card moves, the post left behind stays on it. */
    @Requires(Right.CUSTOMER_ADD)
    public CustomerCard moveCard(Long id, Integer version, Long customerId, String title) {
        CustomerCard card = records.lock(CustomerCard.class, "id", id);
        requireVersion(card, version);
        String newTitle = CustomerDraft.stripped(title);
        boolean known = records.find(Customer.class, "id", customerId).isPresent();
        new Violations().required("customerId", customerId).text("newTitle", newTitle, 60)
                .check(known, "customerId", "UNKNOWN_VALUE")
                .check(!card.getCustomerId().equals(customerId), "customerId", "UNCHANGED").throwIfAny();
        records.add(card.moveTo(records.get(Customer.class, customerId), newTitle, clock.today()));
        records.flush();
        return card;
    }

    private static void requireVersion(BusinessEntity record, Integer version) {
        new Violations().required("version", version).throwIfAny();
        record.requireVersion(version);
    }

    private void check(CustomerDraft draft, Long ownId) {
        Violations violations = draft.violations();
        lists.check(violations, Kind.GROUP, "group", draft.group());
        lists.check(violations, Kind.REGION, "region", draft.region());
        violations.throwIfAny();
        boolean taken = records.select(Customer.class).where("e.nameKey = ?", NameKey.same(draft.name()))
                .filter("e.id <> ?", ownId).exists();
        if (taken) {
            throw BusinessException.conflict("CUSTOMER_NAME_TAKEN", draft.name());
        }
    }

    /** Two people may add the same name at the same moment; then the unique key speaks. */
    private void flush() {
        try {
            records.flush();
        } catch (PersistenceException failure) {
            if (UniqueKey.broken(failure, "uk_customer_name_key")) {
                throw BusinessException.conflict("CUSTOMER_NAME_TAKEN");
            }
            throw failure;
        }
    }
}
