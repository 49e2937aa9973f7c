package org.tenderline.customer.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tenderline.customer.ListValues;

/** What a customer's group and region may be; read once for a request, however often a page's expressions ask. */
@Named
@RequestScoped
public class CustomerChoices {

    @Inject
    private ListValues lists;

    private List<String> groups;
    private List<String> regions;

    public List<String> getGroups() {
        if (groups == null) {
            groups = lists.groups();
        }
        return groups;
    }

    public List<String> getRegions() {
        if (regions == null) {
            regions = lists.regions();
        }
        return regions;
    }
}
