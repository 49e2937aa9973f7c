package org.tenderline.bid;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.UUID;
import org.tenderline.customer.CustomerDraft;
import org.tenderline.customer.CustomerService;
import org.tenderline.organization.OrganizationUnit;
import org.tenderline.organization.Person;
import org.tenderline.organization.Position;
import org.tenderline.organization.UnitKind;
import org.tenderline.project.Project;
import org.tenderline.project.ProjectDraft;
import org.tenderline.project.ProjectKind;
import org.tenderline.project.ProjectService;
import org.tenderline.security.Caller;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;
import org.tenderline.testing.InContainer;

/** A subsidiary of its own for each test, whose people register projects. */
@InContainer
@Dependent
public class TestSales {

    @Inject
    private Records records;

    @Inject
    private CustomerService customers;

    @Inject
    private ProjectService projects;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private OrganizationUnit subsidiary;

    @Transactional
    public void found() {
        subsidiary = new OrganizationUnit(null, UnitKind.SUBSIDIARY, "S" + mark, "子公司" + mark, 0);
        records.add(subsidiary);
        records.flush();
    }

    public String code() {
        return subsidiary.getCode();
    }

    public String name() {
        return subsidiary.getName();
    }

    @Transactional
    public Caller hire(Role role) {
        String name = role.name().toLowerCase(Locale.ROOT) + UUID.randomUUID().toString().substring(0, 4);
        Person person = new Person(name + "." + mark, name, subsidiary);
        records.add(person);
        records.flush();
        records.add(new Position(person, role, subsidiary, LocalDate.of(2020, 1, 1)));
        return new Caller(person.getId(), person.getUsername(), name, subsidiary.getId(), subsidiary.getCode(), EnumSet.of(role),
                Locale.SIMPLIFIED_CHINESE, "test");
    }

    public Long customer(Caller caller) {
        String name = "客户" + UUID.randomUUID();
        return Caller.runAs(caller, () -> customers.add(new CustomerDraft(name, null, null, null)).getId());
    }

    /** A project in TRACKING. */
    public Project project(Caller owner, LocalDate expectedBidOn) {
        return project(owner, draft(customer(owner), expectedBidOn, "1500000.00"));
    }

    public Project project(Caller owner, ProjectDraft draft) {
        return Caller.runAs(owner, () -> projects.register(draft));
    }

    public static ProjectDraft draft(Long customerId, LocalDate expectedBidOn, String estimatedAmount) {
        ProjectDraft draft = new ProjectDraft();
        draft.setName("项目" + UUID.randomUUID());
        draft.setCustomerId(customerId);
        draft.setGroup("华电");
        draft.setSpecialty("继电保护");
        draft.setRegion("江苏");
        draft.setEstimatedAmount(new BigDecimal(estimatedAmount));
        draft.setExpectedBidOn(expectedBidOn);
        draft.setKind(ProjectKind.SUPPLY);
        return draft;
    }
}
