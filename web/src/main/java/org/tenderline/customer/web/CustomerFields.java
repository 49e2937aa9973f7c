package org.tenderline.customer.web;

import java.io.Serializable;
import org.tenderline.customer.Customer;
import org.tenderline.customer.CustomerDraft;

/** The fields of a customer organization while they are typed, on its page and in the dialog of other forms. */
public class CustomerFields implements Serializable {

    private String name;
    private String shortName;
    private String group;
    private String region;

    static CustomerFields of(Customer customer) {
        CustomerFields fields = new CustomerFields();
        fields.name = customer.getName();
        fields.shortName = customer.getShortName();
        fields.group = customer.getCustomerGroup();
        fields.region = customer.getRegion();
        return fields;
    }

    public CustomerDraft draft() {
        return new CustomerDraft(name, shortName, group, region);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = shortName;
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
