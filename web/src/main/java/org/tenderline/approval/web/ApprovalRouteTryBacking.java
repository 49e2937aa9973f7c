package org.tenderline.approval.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.approval.RoutePreview;
import org.tenderline.approval.Subject;
import org.tenderline.approval.route.RouteService;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.OrganizationUnit;
import org.tenderline.shared.Violations;

/** Sends an example through the table being drawn. */
@Named
@ViewScoped
public class ApprovalRouteTryBacking implements Serializable {

    @Inject
    private transient RouteService service;

    @Inject
    private transient OrganizationQueries organization;

    @Inject
    private ApprovalRouteEditBacking drawn;

    private String subsidiary;
    private Long requester;
    private BigDecimal amount;
    private Map<String, String> facts = new HashMap<>();
    private transient RoutePreview preview;

    public void show() {
        preview = null;
        service.checkAmount(new Violations().required("trySubsidiary", subsidiary), "tryAmount", drawn.getKind(), amount).throwIfAny();
        Map<String, String> known = new HashMap<>(facts);
        known.values().removeIf(value -> value == null || value.isEmpty());
        BigDecimal example = amount == null ? BigDecimal.ZERO : amount;
        preview = service.preview(drawn.form(), new Subject(drawn.getKind(), null, null, null, example, subsidiaryId(), requester, false, known));
    }

    /** Whether documents of the kind have an amount. */
    public boolean isWithAmount() {
        return service.withAmount(drawn.getKind());
    }

    /** People of the chosen subsidiary, by their names; the requester never approves. */
    public Map<String, Long> getRequesters() {
        Map<String, Long> people = new LinkedHashMap<>();
        if (subsidiary != null) {
            organization.colleagues(subsidiaryId()).forEach(person -> people.put(person.getName() + " (" + person.getUsername() + ")", person.getId()));
        }
        return people;
    }

    private Long subsidiaryId() {
        return organization.subsidiary(subsidiary).map(OrganizationUnit::getId).orElse(null);
    }

    public RoutePreview getPreview() {
        return preview;
    }

    public String getSubsidiary() {
        return subsidiary;
    }

    public void setSubsidiary(String subsidiary) {
        this.subsidiary = subsidiary;
    }

    public Long getRequester() {
        return requester;
    }

    public void setRequester(Long requester) {
        this.requester = requester;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public Map<String, String> getFacts() {
        return facts;
    }
}
