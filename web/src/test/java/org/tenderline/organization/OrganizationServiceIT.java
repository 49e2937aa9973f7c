package org.tenderline.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.organization.OrganizationChart.PositionRow;
import org.tenderline.security.Caller;
import org.tenderline.security.Role;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.testing.ContainerTest;
import org.tenderline.testing.Group;

@DisplayName("A1, A3: the org chart is changed by the security administrator only, and each change is dated")
public class OrganizationServiceIT extends ContainerTest {

    @Inject
    private OrganizationService service;

    @Inject
    private PositionService positions;

    @Inject
    private OrganizationChart chart;

    @Inject
    private OrganizationQueries queries;

    @Inject
    private CallerLoader callers;

    @Inject
    private Group group;

    @Inject
    private BusinessClock clock;

    @Inject
    private TestCompany companies;

    private TestCompany.Company company;

    @BeforeEach
    void found() {
        company = group.as("secadmin", companies::found);
    }

    @Test
    void unitsStandBelowTheirOwnKindOfParentAndHaveNamesOfTheirOwn() {
        group.as("secadmin", () -> {
            refused(() -> service.addUnit(company.sales(), UnitKind.SUBSIDIARY, company.code() + "-X", "x", 1), "kind UNIT_KIND_MISPLACED");
            refused(() -> service.addUnit(company.group(), UnitKind.SUBSIDIARY, null, "x", 1), "code REQUIRED");
            refused(() -> service.addUnit(company.id(), UnitKind.DEPARTMENT, "small letters", "x", 1), "code BAD_CODE");
            refused(() -> service.addUnit(company.id(), UnitKind.DEPARTMENT, company.code(), "x", 1), "code CODE_TAKEN");
            refused(() -> service.addUnit(company.id(), null, null, " ", 1), "kind REQUIRED", "name REQUIRED");
            refused(() -> service.addUnit(company.id(), UnitKind.DEPARTMENT, null, "x".repeat(101), 1), "name TOO_LONG");
            refused(() -> service.addUnit(company.id(), UnitKind.DEPARTMENT, null, "Sales", 1), "name UNIT_NAME_TAKEN");
            refused(() -> service.renameUnit(company.commerce(), version(company.commerce()), "Sales"), "name UNIT_NAME_TAKEN");
            return null;
        });
    }

    @Test
    void anEditOfAnOldPageIsRefused() {
        group.as("secadmin", () -> {
            int seen = version(company.sales());
            service.renameUnit(company.sales(), seen, "Selling");
            code(() -> service.renameUnit(company.sales(), seen, "Sellers"), "STALE");
            assertThat(queries.unit(company.sales()).getName()).isEqualTo("Selling");
            return null;
        });
    }

    @Test
    void unitsMoveInsideTheirCompanyOnlyAndNeverInCircles() {
        TestCompany.Company other = group.as("secadmin", companies::found);
        group.as("secadmin", () -> {
            refused(() -> service.moveUnit(company.sales(), version(company.sales()), other.id()), "parent UNIT_OF_OTHER_SUBSIDIARY",
                    "name UNIT_NAME_TAKEN");
            Long below = service.addUnit(company.sales(), UnitKind.DEPARTMENT, null, "Below", 1);
            code(() -> service.moveUnit(company.sales(), version(company.sales()), below), "UNIT_CYCLE");
            service.moveUnit(below, version(below), company.commerce());
            assertThat(chart.path(below)).extracting(OrganizationUnit::getName).endsWith("Commerce", "Below");
            return null;
        });
    }

    @Test
    void aUnitClosesWhenNobodyIsLeftInIt() {
        group.as("secadmin", () -> {
            Long person = service.addPerson(company.sales(), company.username("a"), "A", null, null);
            code(() -> service.closeUnit(company.sales(), version(company.sales())), "UNIT_IN_USE");
            service.enablePerson(person, queries.person(person).getVersion(), false);
            service.closeUnit(company.sales(), version(company.sales()));
            assertThat(chart.units()).extracting(OrganizationUnit::getId).doesNotContain(company.sales());
            refused(() -> service.addPerson(company.sales(), company.username("b"), "B", null, null), "unit UNIT_CLOSED");
            return null;
        });
    }

    @Test
    void aPersonsFieldsAreChecked() {
        group.as("secadmin", () -> {
            service.addPerson(company.sales(), company.username("a"), "A", null, null);
            refused(() -> service.addPerson(company.sales(), company.username("a"), "A", null, null), "username USERNAME_TAKEN");
            refused(() -> service.addPerson(company.sales(), "Upper Case", "A", null, null), "username BAD_USERNAME");
            refused(() -> service.addPerson(company.sales(), null, null, "no address", "1".repeat(41)), "name REQUIRED", "phone TOO_LONG", "email BAD_EMAIL",
                    "username REQUIRED");
            return null;
        });
    }

    @Test
    void positionsAreDatedAndThePastIsNeverRewritten() {
        LocalDate today = clock.today();
        group.as("secadmin", () -> {
            Long person = service.addPerson(company.sales(), company.username("a"), "A", null, null);
            refused(() -> positions.give(person, Role.REPRESENTATIVE, company.sales(), today.minusDays(1)), "validFrom DAY_IN_PAST");
            refused(() -> positions.give(person, Role.CFO, company.sales(), today), "unit ROLE_MISPLACED");
            Long later = positions.give(person, Role.MARKETING_DIRECTOR, company.sales(), today.plusDays(10));
            positions.give(person, Role.REPRESENTATIVE, company.sales(), today);
            refused(() -> positions.give(person, Role.REPRESENTATIVE, company.sales(), today), "role POSITION_HELD");
            refused(() -> positions.give(person, Role.AUDIT_ADMINISTRATOR, company.sales(), today), "unit ROLE_MISPLACED", "role ADMINISTRATORS_APART");
            assertThat(roles(person)).containsExactly(Role.REPRESENTATIVE);

            refused(() -> positions.end(later, today.minusDays(2)), "lastDay DAY_IN_PAST");
            positions.end(later, today.minusDays(1));
            code(() -> positions.end(later, today), "POSITION_ENDED");
            assertThat(chart.positions(List.of(person)).get(person)).extracting(PositionRow::role).contains(Role.MARKETING_DIRECTOR);
            return null;
        });
    }

    @Test
    void aPositionCountsFromItsFirstDayToItsLast() {
        LocalDate today = clock.today();
        group.as("secadmin", () -> {
            Long person = service.addPerson(company.sales(), company.username("a"), "A", null, null);
            Long position = positions.give(person, Role.COMMERCE, company.commerce(), today);
            assertThat(queries.person(person).getUnitId()).as("the first position moves its person").isEqualTo(company.commerce());
            positions.end(position, today);
            assertThat(roles(person)).containsExactly(Role.COMMERCE);
            try {
                BusinessClock.travelTo(today.plusDays(1).atTime(9, 0));
                assertThat(roles(person)).isEmpty();
            } finally {
                BusinessClock.travelBack();
            }
            return null;
        });
    }

    @Test
    void aMoveToAnotherCompanyNeedsTheOldPositionsEnd() {
        TestCompany.Company other = group.as("secadmin", companies::found);
        LocalDate today = clock.today();
        group.as("secadmin", () -> {
            Long person = service.addPerson(company.sales(), company.username("a"), "A", null, null);
            Long position = positions.give(person, Role.REPRESENTATIVE, company.sales(), today);
            refused(() -> positions.give(person, Role.REPRESENTATIVE, other.sales(), today), "unit PERSON_OF_OTHER_SUBSIDIARY");
            assertThat(queries.person(person).getSubsidiaryId()).isEqualTo(company.id());
            positions.end(position, today.minusDays(1));
            positions.give(person, Role.REPRESENTATIVE, other.sales(), today);
            assertThat(queries.person(person).getSubsidiaryId()).isEqualTo(other.id());
            return null;
        });
    }

    @Test
    void onlyTheSecurityAdministratorChangesAndNeverThemselves() {
        for (String username : List.of("sysadmin", "auditor", "gm", "vp.dwhz")) {
            group.as(username, () -> {
                code(() -> service.addUnit(company.id(), UnitKind.DEPARTMENT, null, "x", 1), "FORBIDDEN");
                code(() -> service.addPerson(company.sales(), company.username("a"), "A", null, null), "FORBIDDEN");
                code(() -> positions.give(1L, Role.CFO, company.id(), clock.today()), "FORBIDDEN");
                return null;
            });
        }
        Caller security = group.person("secadmin");
        group.as("secadmin", () -> {
            code(() -> service.enablePerson(security.personId(), queries.person(security.personId()).getVersion(), false), "SELF_GRANT");
            code(() -> positions.give(security.personId(), Role.CFO, queries.person(security.personId()).getUnitId(), clock.today()), "SELF_GRANT");
            return null;
        });
    }

    private int version(Long unit) {
        return queries.unit(unit).getVersion();
    }

    private Iterable<Role> roles(Long person) {
        return callers.load(person, Locale.ENGLISH, "").orElseThrow().roles();
    }

    private static void refused(ThrowingCallable change, String... fieldsAndCodes) {
        assertThatThrownBy(change).isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.violations())
                .extracting(violation -> violation.field() + " " + violation.code()).containsExactlyInAnyOrder(fieldsAndCodes));
    }

    private static void code(ThrowingCallable change, String code) {
        assertThatThrownBy(change).isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
