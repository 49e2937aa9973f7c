package org.tenderline.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.account.PasswordService;
import org.tenderline.organization.OrganizationChart.PositionRow;
import org.tenderline.security.Role;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.Sql;
import org.tenderline.testing.ContainerTest;
import org.tenderline.testing.Group;

@DisplayName("A1, L7: the org chart from a spreadsheet's lines")
public class OrganizationImportIT extends ContainerTest {

    @Inject
    private OrganizationImport service;

    @Inject
    private ImportUndo undo;

    @Inject
    private ImportQueries imports;

    @Inject
    private OrganizationService organization;

    @Inject
    private OrganizationChart chart;

    @Inject
    private OrganizationQueries queries;

    @Inject
    private PasswordService passwords;

    @Inject
    private Sql sql;

    @Inject
    private Group group;

    @Inject
    private BusinessClock clock;

    @Inject
    private TestCompany companies;

    private TestCompany.Company company;
    private String place;
    private final List<ImportLine> lines = new ArrayList<>();

    @BeforeEach
    void found() {
        company = group.as("secadmin", companies::found);
        place = "Company " + company.code() + " / Sales";
    }

    @Test
    void aRehearsalTellsWhatWouldHappenAndWritesNothing() {
        wholeTeam();
        group.as("secadmin", () -> {
            long changes = changes();
            assertThat(effects(service.rehearse(lines))).containsExactly(ImportEffect.CREATED, ImportEffect.CREATED, ImportEffect.CREATED,
                    ImportEffect.CREATED);
            assertThat(chart.people(company.sales())).isEmpty();
            assertThat(queries.personByUsername(company.username("new"))).isEmpty();
            assertThat(changes()).as("not even in the change history").isEqualTo(changes);
            return null;
        });
    }

    @Test
    void linesBuildUponEachOtherAndARepeatChangesNothing() {
        wholeTeam();
        group.as("secadmin", () -> {
            Long run = service.carryOut("team.xlsx", lines, false);
            assertThat(imports.run(run).getCreated()).isEqualTo(4);
            Person person = queries.personByUsername(company.username("new")).orElseThrow();
            assertThat(chart.path(person.getUnitId())).extracting(OrganizationUnit::getName).endsWith("Sales", "West");
            assertThat(person.getSubsidiaryId()).isEqualTo(company.id());
            assertThat(chart.positions(List.of(person.getId())).get(person.getId())).extracting(PositionRow::role, PositionRow::validFrom)
                    .containsExactly(tuple(Role.REPRESENTATIVE, clock.today()));

            assertThat(effects(service.rehearse(lines))).containsOnly(ImportEffect.UNCHANGED);
            code(() -> service.carryOut("team.xlsx", lines, false), "IMPORT_CHANGES_NOTHING");
            return null;
        });
    }

    @Test
    void thePresentChartImportedAgainChangesNothing() {
        wholeTeam();
        group.as("secadmin", () -> {
            service.carryOut("team.xlsx", lines, false);
            assertThat(service.rehearse(imports.present().stream().filter(line -> line.cells().toString().toLowerCase().contains(company.code().toLowerCase()))
                    .toList())).hasSizeGreaterThanOrEqualTo(6).allSatisfy(line -> assertThat(line.effect()).as(line.toString()).isEqualTo(ImportEffect.UNCHANGED));
            return null;
        });
    }

    @Test
    void refusedLinesNameTheirColumnsAndTheOthersStillGoIn() {
        unit("parent", "nowhere", "kind", "REGION", "name", "North");
        unit("parent", place, "kind", "Regon", "name", "North");
        unit("parent", place, "kind", "SUBSIDIARY", "name", "North");
        person("username", "Not A Name", "name", "N", "unit", place, "email", "nobody");
        person("username", company.username("good"), "name", "Good", "unit", place);
        position("username", company.username("nobody"), "role", "REPRESENTATIVE", "unit", place);
        position("username", company.username("good"), "role", "CFO", "unit", place);
        position("username", company.username("good"), "role", "REPRESENTATIVE", "unit", place, "validFrom", "31.12.2030");
        position("username", company.username("good"), "role", "REPRESENTATIVE", "unit", place, "validFrom", "2020-01-01");
        position("username", "secadmin", "role", "CFO", "unit", "HQ-IT");
        group.as("secadmin", () -> {
            List<ImportedLine> rehearsed = service.rehearse(lines);
            assertThat(rehearsed.stream().map(OrganizationImportIT::reason)).containsExactly("parent UNKNOWN_UNIT", "kind BAD_VALUE",
                    "kind UNIT_KIND_MISPLACED,code REQUIRED", "email BAD_EMAIL,username BAD_USERNAME", "CREATED", "username UNKNOWN_PERSON",
                    "unit ROLE_MISPLACED", "validFrom BAD_DATE", "validFrom DAY_IN_PAST", "SELF_GRANT");
            code(() -> service.carryOut("bad.xlsx", lines, false), "IMPORT_HAS_ERRORS");
            assertThat(queries.personByUsername(company.username("good"))).isEmpty();

            Long run = service.carryOut("bad.xlsx", lines, true);
            assertThat(imports.run(run).getCreated()).isEqualTo(1);
            assertThat(imports.run(run).getRefused()).isEqualTo(9);
            assertThat(queries.personByUsername(company.username("good"))).isPresent();
            return null;
        });
    }

    @Test
    void peopleChangeCompaniesByOneFileInAnyOrderOfLines() {
        TestCompany.Company other = group.as("secadmin", companies::found);
        group.as("secadmin", () -> {
            Long person = organization.addPerson(company.sales(), company.username("mover"), "Mover", null, null);
            position("username", company.username("mover"), "role", "COMMERCE", "unit", place);
            service.carryOut("first.xlsx", lines, false);
            lines.clear();
            position("username", company.username("mover"), "role", "REPRESENTATIVE", "unit", "Company " + other.code() + "/Sales");
            position("username", company.username("mover"), "role", "COMMERCE", "unit", place, "validUntil", clock.today().minusDays(1).toString());
            unit("code", "", "parent", company.code(), "name", "Sales", "closed", "true");
            assertThat(effects(service.rehearse(lines))).containsExactly(ImportEffect.ENDED, ImportEffect.CREATED, ImportEffect.ENDED);

            Long run = service.carryOut("move.xlsx", lines, false);
            assertThat(queries.person(person).getSubsidiaryId()).isEqualTo(other.id());
            assertThat(queries.unit(company.sales()).isActive()).isFalse();
            assertThat(effects(service.rehearse(lines))).containsOnly(ImportEffect.UNCHANGED);

            undo.undo(run);
            assertThat(queries.person(person).getSubsidiaryId()).isEqualTo(company.id());
            assertThat(queries.unit(company.sales()).isActive()).isTrue();
            assertThat(chart.positions(List.of(person)).get(person)).singleElement()
                    .satisfies(row -> assertThat(row.held()).as(row.toString()).isTrue());
            return null;
        });
    }

    @Test
    void emptyCellsLeaveWhatIsThereAndFilledOnesChangeIt() {
        group.as("secadmin", () -> {
            Long person = organization.addPerson(company.sales(), company.username("a"), "Old", "a@b.example", "1");
            person("username", company.username("a"), "name", "New", "account", "DISABLED");
            unit("code", company.code(), "name", "Renamed " + company.code());
            Long run = service.carryOut("change.xlsx", lines, false);
            assertThat(queries.person(person)).satisfies(changed -> {
                assertThat(changed.getName()).isEqualTo("New");
                assertThat(changed.getEmail()).isEqualTo("a@b.example");
                assertThat(changed.isEnabled()).isFalse();
            });
            undo.undo(run);
            assertThat(queries.person(person).getName()).isEqualTo("Old");
            assertThat(queries.person(person).isEnabled()).isTrue();
            assertThat(queries.unit(company.id()).getName()).isEqualTo("Company " + company.code());
            return null;
        });
    }

    @Test
    void anUndoneImportLeavesNothingBehindAndIsUndoneOnce() {
        wholeTeam();
        group.as("secadmin", () -> {
            Long run = service.carryOut("team.xlsx", lines, false);
            undo.undo(run);
            assertThat(queries.personByUsername(company.username("new"))).isEmpty();
            assertThat(chart.units()).noneMatch(unit -> unit.getName().equals("West") && company.id().equals(unit.ownSubsidiaryId()));
            assertThat(imports.changes(run, PageRequest.of(0, 20)).total()).isGreaterThanOrEqualTo(4);
            code(() -> undo.undo(run), "IMPORT_UNDONE_ALREADY");
            assertThat(effects(service.rehearse(lines))).containsOnly(ImportEffect.CREATED);
            return null;
        });
    }

    @Test
    void whatOthersBuiltUponIsNotUndone() {
        wholeTeam();
        group.as("secadmin", () -> {
            Long run = service.carryOut("team.xlsx", lines, false);
            Long person = queries.personByUsername(company.username("new")).orElseThrow().getId();
            passwords.reset(person);
            code(() -> undo.undo(run), "IMPORT_IN_USE");
            assertThat(queries.personByUsername(company.username("new"))).as("all or nothing").isPresent();

            organization.changePerson(person, queries.person(person).getVersion(), "Changed", null, null);
            code(() -> undo.undo(run), "IMPORT_CHANGED_SINCE");
            return null;
        });
    }

    @Test
    void aPositionThatHasBeenHeldForADayStays() {
        wholeTeam();
        group.as("secadmin", () -> {
            Long run = service.carryOut("team.xlsx", lines, false);
            LocalDate tomorrow = clock.today().plusDays(1);
            try {
                BusinessClock.travelTo(tomorrow.atTime(9, 0));
                code(() -> undo.undo(run), "IMPORT_IN_EFFECT");
            } finally {
                BusinessClock.travelBack();
            }
            return null;
        });
    }

    @Test
    void onlyTheSecurityAdministratorImports() {
        wholeTeam();
        for (String username : List.of("sysadmin", "gm", "sales1.dwhz")) {
            group.as(username, () -> {
                code(() -> service.rehearse(lines), "FORBIDDEN");
                code(() -> service.carryOut("x.xlsx", lines, true), "FORBIDDEN");
                code(() -> undo.undo(1L), "FORBIDDEN");
                code(() -> imports.present(), "FORBIDDEN");
                return null;
            });
        }
    }

    /** A region, a person in it by its place, their position, and a department. */
    private void wholeTeam() {
        unit("parent", place, "kind", "REGION", "name", "West");
        person("username", company.username("new"), "name", "New", "unit", place + " / West", "phone", "13800000000");
        position("username", company.username("new"), "role", "REPRESENTATIVE", "unit", place + "/West");
        unit("parent", company.code(), "kind", "DEPARTMENT", "name", "Finance", "code", company.code() + "-FINANCE");
    }

    private void unit(String... cells) {
        line(ImportSheet.UNIT, cells);
    }

    private void person(String... cells) {
        line(ImportSheet.PERSON, cells);
    }

    private void position(String... cells) {
        line(ImportSheet.POSITION, cells);
    }

    private void line(ImportSheet sheet, String... cells) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int index = 0; index < cells.length; index += 2) {
            texts.put(cells[index], cells[index + 1]);
        }
        lines.add(new ImportLine(sheet, lines.size() + 2, texts));
    }

    private long changes() {
        return sql.number("SELECT COUNT(*) FROM audit_change");
    }

    private static List<ImportEffect> effects(List<ImportedLine> lines) {
        return lines.stream().map(ImportedLine::effect).toList();
    }

    private static String reason(ImportedLine line) {
        if (line.refusal() == null) {
            return line.effect().name();
        }
        return line.refusal().violations().isEmpty() ? line.refusal().code()
                : String.join(",", line.refusal().violations().stream().map(violation -> violation.field() + " " + violation.code()).toList());
    }

    private static void code(ThrowingCallable change, String code) {
        assertThatThrownBy(change).isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
