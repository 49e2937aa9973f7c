package org.tenderline.project.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.customer.CustomerQueries;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.web.Subsidiaries;
import org.tenderline.project.Project;
import org.tenderline.project.ProjectFilter;
import org.tenderline.project.ProjectKind;
import org.tenderline.project.ProjectQueries;
import org.tenderline.project.ProjectRow;
import org.tenderline.project.ProjectState;
import org.tenderline.project.ProjectTotals;
import org.tenderline.project.Specialties;
import org.tenderline.security.Caller;
import org.tenderline.security.Right;
import org.tenderline.shared.i18n.Texts;
import org.tenderline.shared.web.LazyPage;
import org.tenderline.shared.web.WhileDrawn;
import org.tenderline.shared.web.export.Spreadsheet;

/** The list of open projects and, on its other page, of completed ones. */
@Named
@ViewScoped
public class ProjectListBacking implements Serializable {

    private static final List<String> COLUMNS = List.of("trackingNumber", "name", "state", "form", "customer", "group", "specialty",
            "subSpecialty", "region", "kind", "estimatedAmount", "expectedBidOn", "tenderNumber", "subsidiary", "owner", "createdAt",
            "openedOn", "ourPrice", "closeReason");

    @Inject
    private transient ProjectQueries queries;

    @Inject
    private transient CustomerQueries customers;

    @Inject
    private transient Specialties specialties;

    @Inject
    private transient OrganizationQueries organization;

    @Inject
    private transient Subsidiaries subsidiaries;

    private final ProjectFilterFields filter = new ProjectFilterFields();
    private boolean open;
    private LazyPage<ProjectRow> rows;
    private ProjectTotals totals;

    /** @param openOnes which of the two pages this is */
    public void load(boolean openOnes) {
        Caller.current().require(Right.PROJECT_VIEW);
        open = openOnes;
        totals = queries.totals(filter());
        rows = new LazyPage<>(request -> queries.list(filter(), request), "trackingNumber", "name", "state", "customer",
                "group", "region", "specialty", "estimatedAmount", "expectedBidOn", "owner", "subsidiary", "createdAt", "openedOn");
    }

    /** Exactly what is filtered. */
    public void export() {
        Texts texts = Texts.of(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        List<String> headers = COLUMNS.stream().map(column -> texts.textOr("project." + column, texts.text("shared." + column))).toList();
        Spreadsheet.send("projects.xlsx", texts.text(open ? "project_list.title" : "project_completed.title"), headers,
                request -> queries.list(filter(), request), row -> cells(row, texts));
    }

    private static List<?> cells(ProjectRow row, Texts texts) {
        Project project = row.project();
        return Arrays.asList(project.getTrackingNumber(), project.getName(), texts.text("project.state." + project.getState()),
                texts.text("project.form." + project.getForm()), row.customerName(), project.getCustomerGroup(), project.getSpecialty(),
                project.getSubSpecialty(), project.getRegion(), texts.text("project.kind." + project.getKind()),
                project.getEstimatedAmount(), project.getExpectedBidOn(), project.getTenderNumber(), row.subsidiaryName(),
                row.ownerName(), project.getRegisteredAt(), project.getOpenedOn(), project.getOurPrice(), project.getCloseReason());
    }

    private ProjectFilter filter() {
        return filter.filter(open);
    }

    public LazyPage<ProjectRow> getRows() {
        return rows;
    }

    public ProjectTotals getTotals() {
        return totals;
    }

    /** Name of the customer in the address; null without one. */
    public String getCustomerName() {
        return filter.getCustomerId() == null ? null : WhileDrawn.once("project.customerName",
                () -> customers.find(filter.getCustomerId()).map(customer -> customer.getName()).orElse(null));
    }

    public List<ProjectState> getStates() {
        return Arrays.stream(ProjectState.values()).filter(state -> state.open() == open).toList();
    }

    public ProjectKind[] getKinds() {
        return ProjectKind.values();
    }

    public List<String> getSpecialties() {
        return WhileDrawn.once("project.specialties", specialties::all);
    }

    /** Code by name, for those who see more than one subsidiary; empty for the others. */
    public Map<String, String> getSubsidiaries() {
        return Caller.current().subsidiaryId() == null ? subsidiaries.getCodes() : Map.of();
    }

    /** Sign-in name by name of the own subsidiary's people, for those who see others' projects. */
    public Map<String, String> getOwners() {
        return Caller.current().subsidiaryId() == null ? Map.of() : WhileDrawn.once("project.owners", this::colleagues);
    }

    private Map<String, String> colleagues() {
        Map<String, String> usernames = new LinkedHashMap<>();
        organization.colleagues(Caller.current().subsidiaryId()).forEach(person -> usernames.putIfAbsent(person.getName(), person.getUsername()));
        return usernames;
    }

    public ProjectFilterFields getFilter() {
        return filter;
    }
}
