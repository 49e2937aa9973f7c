package org.tenderline.customer.api;

import java.time.LocalDateTime;
import org.tenderline.customer.Customer;
import org.tenderline.customer.CustomerRow;

/**
 * A customer organization as the API shows it.
 *
 * @param state {@value #ACTIVE}; the library has no other one until duplicates can be merged
 */
public record CustomerView(Long id, int version, String state, String name, String shortName, String group, String region,
                           String owner, LocalDateTime createdAt) {

    static final String ACTIVE = "ACTIVE";

    static CustomerView of(CustomerRow row) {
        return of(row.customer(), row.owner());
    }

    static CustomerView of(Customer customer, String owner) {
        return new CustomerView(customer.getId(), customer.getVersion(), ACTIVE, customer.getName(), customer.getShortName(),
                customer.getCustomerGroup(), customer.getRegion(), owner, customer.getCreatedAt());
    }
}
