package org.tenderline.approval.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.approval.Route;
import org.tenderline.approval.RouteQueries;
import org.tenderline.approval.route.RouteFinding;
import org.tenderline.approval.route.RouteService;
import org.tenderline.organization.web.Subsidiaries;
import org.tenderline.security.Caller;
import org.tenderline.security.Right;

/** The routes of all kinds in all versions, and one to try. */
@Named
@ViewScoped
public class ApprovalRoutesBacking implements Serializable {

    @Inject
    private transient RouteQueries routes;

    @Inject
    private transient RouteService service;

    @Inject
    private transient Subsidiaries subsidiaries;

    @Inject
    private transient WorkflowWords words;

    private List<Route> versions;
    private final Map<String, List<RouteFinding>> found = new HashMap<>();
    private String kind;
    private String subsidiary;
    private BigDecimal amount;

    public List<Route> getVersions() {
        if (versions == null) {
            versions = routes.versions();
        }
        return versions;
    }

    /** The kinds by their words. */
    public Map<String, String> getKinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        getVersions().forEach(route -> kinds.putIfAbsent(words.kind(route.getKind()), route.getKind()));
        return kinds;
    }

    /** The newest version of each kind. */
    public List<Route> getCurrent() {
        return getVersions().stream().filter(route -> of(route.getKind()).get(0).equals(route)).toList();
    }

    public List<Route> of(String ofKind) {
        return getVersions().stream().filter(route -> route.getKind().equals(ofKind)).toList();
    }

    /** What speaks against a table in force today; for those who can mend it. */
    public List<RouteFinding> findings(Route route) {
        if (!Caller.current().can(Right.APPROVAL_ROUTE_EDIT)) {
            return List.of();
        }
        return found.computeIfAbsent(route.getKind(), service::check);
    }

    /** Null until a subsidiary is chosen. */
    public Long getSubsidiaryId() {
        return subsidiary == null ? null : subsidiaries.id(subsidiary).orElse(null);
    }

    public boolean isTried() {
        return kind != null && subsidiary != null && amount != null;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getSubsidiary() {
        return subsidiary;
    }

    public void setSubsidiary(String subsidiary) {
        this.subsidiary = subsidiary;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }
}
