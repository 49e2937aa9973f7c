package org.tenderline.customer.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tenderline.customer.Customer;
import org.tenderline.customer.CustomerQueries;

/** Proposes customers while somebody types in a form, by Chinese, pinyin or initials. */
@Named
@RequestScoped
public class CustomerChooser {

    private static final int PROPOSALS = 12;

    @Inject
    private CustomerQueries queries;

    public List<Customer> complete(String typed) {
        return queries.suggestions(typed, PROPOSALS);
    }
}
