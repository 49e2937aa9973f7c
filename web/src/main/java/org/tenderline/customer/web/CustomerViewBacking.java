package org.tenderline.customer.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tenderline.audit.Change;
import org.tenderline.audit.ChangeHistory;
import org.tenderline.customer.CardRow;
import org.tenderline.customer.Customer;
import org.tenderline.customer.CustomerQueries;
import org.tenderline.customer.CustomerRow;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.PageRequest;

/** One customer organization with its people and its history. */
@Named
@RequestScoped
public class CustomerViewBacking {

    private static final int SHOWN_CHANGES = 100;

    @Inject
    private CustomerQueries queries;

    @Inject
    private ChangeHistory changes;

    private Long id;
    private CustomerRow row;
    private List<CardRow> cards;
    private List<Change> history;

    public void load() {
        if (id == null) {
            throw BusinessException.notFound();
        }
        row = queries.customerRow(id);
        cards = queries.cards(null, id, PageRequest.of(0, PageRequest.MAXIMUM_SIZE)).items();
        history = changes.of(Customer.class, id, PageRequest.of(0, SHOWN_CHANGES)).items();
    }

    public Customer getCustomer() {
        return row.customer();
    }

    public List<CardRow> getCards() {
        return cards;
    }

    public List<Change> getHistory() {
        return history;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
