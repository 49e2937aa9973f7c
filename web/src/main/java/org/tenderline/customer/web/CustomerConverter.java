package org.tenderline.customer.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenderline.customer.Customer;
import org.tenderline.customer.CustomerQueries;

/** A chosen customer travels as its id; what is no known id counts as nothing chosen. */
@Named
@RequestScoped
public class CustomerConverter implements Converter<Customer> {

    @Inject
    private CustomerQueries queries;

    @Override
    public Customer getAsObject(FacesContext context, UIComponent component, String id) {
        return id == null || !id.matches("[0-9]{1,18}") ? null : queries.find(Long.valueOf(id)).orElse(null);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Customer customer) {
        return customer == null ? "" : String.valueOf(customer.getId());
    }
}
