package org.tenderline.organization.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.organization.OrganizationChart;
import org.tenderline.organization.OrganizationChart.PersonRow;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.web.LazyPage;
import org.tenderline.shared.web.export.Spreadsheet;

import java.io.Serializable;
import java.util.Arrays;

/** The people of the group as a list; the filter is in the address. */
@Named
@ViewScoped
public class OrganizationPeopleBacking implements Serializable {

    @Inject
    private transient OrganizationChart chart;

    private String q;
    private Long subsidiary;
    private LazyPage<PersonRow> people;

    @PostConstruct
    void load() {
        people = new LazyPage<>(this::people, "name", "username", "unit");
    }

    private Page<PersonRow> people(PageRequest request) {
        return chart.people(q, subsidiary, request);
    }

    public void export(String sheet, String... headers) {
        Spreadsheet.send("people.xlsx", sheet, Arrays.asList(headers), this::people,
            row -> Arrays.asList(row.username(), row.name(), row.unit(), row.phone(), row.email()));
    }

    public LazyPage<PersonRow> getPeople() {
        return people;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public Long getSubsidiary() {
        return subsidiary;
    }

    public void setSubsidiary(Long subsidiary) {
        this.subsidiary = subsidiary;
    }
}
