package org.tenderline.project.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.customer.Customer;
import org.tenderline.customer.CustomerService;
import org.tenderline.customer.web.CardFields;
import org.tenderline.customer.web.CustomerFields;
import org.tenderline.shared.web.Feedback;

/** The dialogs in which a customer or a card missing from the library is added without leaving the project's form (C2). */
@Named
@ViewScoped
public class ProjectCustomerBacking implements Serializable {

    @Inject
    private transient CustomerService service;

    @Inject
    private ProjectEditBacking project;

    private CustomerFields customer = new CustomerFields();
    private CardFields card = new CardFields();

    public void addCustomer() {
        Customer added = service.add(customer.draft());
        project.bring(added);
        project.look();
        customer = new CustomerFields();
        Feedback.done("customer_chooser.created", added.getName());
    }

    public void addCard() {
        service.addCard(project.getCustomer().getId(), card.draft());
        card = new CardFields();
        Feedback.done("customer_card.saved");
    }

    public CustomerFields getCustomer() {
        return customer;
    }

    public CardFields getCard() {
        return card;
    }
}
