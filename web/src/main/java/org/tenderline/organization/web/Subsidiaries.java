package org.tenderline.organization.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.OrganizationUnit;

/** The subsidiaries in the group's order, as a page chooses among them and names them; read once for a request, however often its expressions ask. */
@Named
@RequestScoped
public class Subsidiaries {

    @Inject
    private OrganizationQueries organization;

    private List<OrganizationUnit> units;

    /** Their codes by their names, for a choice. */
    public Map<String, String> getCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        units().forEach(unit -> codes.put(unit.getName(), unit.getCode()));
        return codes;
    }

    /** Their ids by their names, for a choice. */
    public Map<String, Long> getIds() {
        Map<String, Long> ids = new LinkedHashMap<>();
        units().forEach(unit -> ids.put(unit.getName(), unit.getId()));
        return ids;
    }

    public Optional<Long> id(String code) {
        return units().stream().filter(unit -> unit.getCode().equals(code)).map(OrganizationUnit::getId).findFirst();
    }

    public Optional<String> name(Long id) {
        return units().stream().filter(unit -> unit.getId().equals(id)).map(OrganizationUnit::getName).findFirst();
    }

    public Optional<String> name(String code) {
        return units().stream().filter(unit -> unit.getCode().equals(code)).map(OrganizationUnit::getName).findFirst();
    }

    private List<OrganizationUnit> units() {
        if (units == null) {
            units = organization.subsidiaries();
        }
        return units;
    }
}
