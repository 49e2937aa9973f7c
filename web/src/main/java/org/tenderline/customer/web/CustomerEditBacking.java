package org.tenderline.customer.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.customer.Customer;
import org.tenderline.customer.CustomerQueries;
import org.tenderline.customer.CustomerService;
import org.tenderline.shared.web.Drafts;
import org.tenderline.shared.web.Feedback;

/** The form of a customer organization, new or known. */
@Named
@ViewScoped
public class CustomerEditBacking implements Serializable {

    @Inject
    private transient CustomerQueries queries;

    @Inject
    private transient CustomerService service;

    private Long id;
    private Integer version;
    private CustomerFields fields = new CustomerFields();

    public void load() {
        if (id != null) {
            Customer customer = queries.customer(id);
            version = customer.getVersion();
            fields = CustomerFields.of(customer);
        }
    }

    public String save() {
        Customer saved = id == null ? service.add(fields.draft()) : service.change(id, version, fields.draft());
        Drafts.saved();
        Feedback.done(id == null ? "customer_edit.added" : "customer_edit.saved");
        return "/customer/view?faces-redirect=true&id=" + saved.getId();
    }

    public CustomerFields getFields() {
        return fields;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
