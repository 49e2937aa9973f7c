package org.tenderline.customer.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.customer.Customer;
import org.tenderline.customer.CustomerCard;
import org.tenderline.customer.CustomerQueries;
import org.tenderline.customer.CustomerService;
import org.tenderline.customer.PostRow;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.web.Drafts;
import org.tenderline.shared.web.Feedback;

/** The form of a customer card, new or known, and the move of its person to another organization. */
@Named
@ViewScoped
public class CardEditBacking implements Serializable {

    @Inject
    private transient CustomerQueries queries;

    @Inject
    private transient CustomerService service;

    private Long id;
    private Long customerId;
    private Integer version;
    private String customerName;
    private CardFields fields = new CardFields();
    private List<PostRow> posts = List.of();
    private Customer newCustomer;
    private String newTitle;

    public void load() {
        if (id != null) {
            CustomerCard card = queries.card(id);
            customerId = card.getCustomerId();
            version = card.getVersion();
            fields = CardFields.of(card);
            posts = queries.posts(id);
        }
        if (customerId == null) {
            throw BusinessException.notFound();
        }
        customerName = queries.customer(customerId).getName();
    }

    public String save() {
        if (id == null) {
            service.addCard(customerId, fields.draft());
        } else {
            service.changeCard(id, version, fields.draft());
        }
        Drafts.saved();
        Feedback.done("customer_card.saved");
        return "/customer/view?faces-redirect=true&id=" + customerId;
    }

    public String move() {
        CustomerCard moved = service.moveCard(id, version, newCustomer == null ? null : newCustomer.getId(), newTitle);
        Feedback.done("customer_card.moved");
        return "/customer/view?faces-redirect=true&id=" + moved.getCustomerId();
    }

    public String getCustomerName() {
        return customerName;
    }

    public CardFields getFields() {
        return fields;
    }

    public List<PostRow> getPosts() {
        return posts;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public void setCustomerId(Long customerId) {
        this.customerId = customerId;
    }

    public Customer getNewCustomer() {
        return newCustomer;
    }

    public void setNewCustomer(Customer newCustomer) {
        this.newCustomer = newCustomer;
    }

    public String getNewTitle() {
        return newTitle;
    }

    public void setNewTitle(String newTitle) {
        this.newTitle = newTitle;
    }
}
