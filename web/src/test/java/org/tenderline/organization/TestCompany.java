package org.tenderline.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.tenderline.testing.InContainer;

/** A company of its own for each test, below the demo group, with the departments Sales and Commerce. */
@InContainer
@ApplicationScoped
public class TestCompany {

    @Inject
    private OrganizationService service;

    @Inject
    private OrganizationChart chart;

    /** @param code of the company, and the mark of everything in it */
    public record Company(Long group, Long id, String code, Long sales, Long commerce) {

        String username(String name) {
            return name + "." + code.toLowerCase(Locale.ROOT);
        }
    }

    /** By somebody who may. */
    public Company found() {
        String code = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Long group = chart.units().stream().filter(unit -> "GROUP".equals(unit.getCode())).findFirst().orElseThrow().getId();
        Long company = service.addUnit(group, UnitKind.SUBSIDIARY, code, "Company " + code, 99);
        return new Company(group, company, code, service.addUnit(company, UnitKind.DEPARTMENT, null, "Sales", 1),
                service.addUnit(company, UnitKind.DEPARTMENT, null, "Commerce", 2));
    }
}
