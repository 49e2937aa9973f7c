package org.tenderline.customer.api;

import java.time.LocalDateTime;
import org.tenderline.customer.Customer;
import org.tenderline.customer.CustomerRow;

/** A customer organization as the API shows it. */
public record CustomerView(Long id, int version, String name, String shortName, String group, String region, String owner,
                           LocalDateTime createdAt) {

    static CustomerView of(CustomerRow row) {
        return of(row.customer(), row.owner());
    }

    static CustomerView of(Customer customer, String owner) {
        return new CustomerView(customer.getId(), customer.getVersion(), customer.getName(), customer.getShortName(),
                customer.getCustomerGroup(), customer.getRegion(), owner, customer.getCreatedAt());
    }
}
