package org.tenderline.organization.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.account.PasswordService;
import org.tenderline.organization.OrganizationChart;
import org.tenderline.organization.OrganizationChart.PositionRow;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.OrganizationService;
import org.tenderline.organization.Person;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.web.Feedback;

import java.io.Serializable;
import java.util.List;

/** One person: data, account, positions. With {@code unit} instead of {@code id} in the address: a new one. */
@Named
@ViewScoped
public class OrganizationPersonBacking implements Serializable {

    @Inject
    private transient OrganizationService service;

    @Inject
    private transient OrganizationQueries queries;

    @Inject
    private transient OrganizationChart chart;

    @Inject
    private transient PasswordService passwords;

    private Long id;
    private Long unitId;
    private Integer version;
    private boolean enabled = true;
    private String unit;
    private String username;
    private String name;
    private String email;
    private String phone;
    private List<PositionRow> positions = List.of();

    public void load() {
        if (id == null && unitId == null) {
            throw BusinessException.notFound();
        }
        if (id != null) {
            Person person = queries.person(id);
            version = person.getVersion();
            enabled = person.isEnabled();
            unitId = person.getUnitId();
            username = person.getUsername();
            name = person.getName();
            email = person.getEmail();
            phone = person.getPhone();
            positions = chart.positions(List.of(id)).getOrDefault(id, List.of());
        }
        unit = chart.path(unitId).stream().map(above -> above.getName()).reduce((above, below) -> above + " / " + below).orElse("");
    }

    /** The one-time password is told here, once. */
    public String add() {
        id = service.addPerson(unitId, username, name, email, phone);
        Feedback.done("organization_person.first_password", username, passwords.reset(id));
        return again();
    }

    public String change() {
        service.changePerson(id, version, name, email, phone);
        Feedback.done("shared.saved");
        return again();
    }

    public String enable(boolean wanted) {
        service.enablePerson(id, version, wanted);
        Feedback.done("shared.saved");
        return again();
    }

    public String resetPassword() {
        Feedback.done("organization_person.first_password", username, passwords.reset(id));
        return again();
    }

    private String again() {
        return "/organization/person?faces-redirect=true&id=" + id;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public String getUnit() {
        return unit;
    }

    public List<PositionRow> getPositions() {
        return positions;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
