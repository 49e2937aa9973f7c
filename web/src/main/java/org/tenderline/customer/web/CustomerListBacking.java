package org.tenderline.customer.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.customer.CardRow;
import org.tenderline.customer.CustomerQueries;
import org.tenderline.customer.CustomerRow;
import org.tenderline.shared.web.LazyPage;

/** The library: one search box finds organizations and people. */
@Named
@ViewScoped
public class CustomerListBacking implements Serializable {

    @Inject
    private transient CustomerQueries queries;

    private String q;
    private String group;
    private String region;
    private LazyPage<CustomerRow> rows;
    private LazyPage<CardRow> people;

    public LazyPage<CustomerRow> getRows() {
        if (rows == null) {
            rows = new LazyPage<>(request -> queries.customers(q, group, region, request), "name", "group", "region", "createdAt");
        }
        return rows;
    }

    public LazyPage<CardRow> getPeople() {
        if (people == null) {
            people = new LazyPage<>(request -> queries.cards(q, null, request), "name", "title", "customer");
        }
        return people;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }
}
