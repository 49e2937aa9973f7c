package org.tenderline.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.customer.CardDraft;
import org.tenderline.customer.CustomerDraft;
import org.tenderline.customer.CustomerService;
import org.tenderline.project.Project;
import org.tenderline.project.ProjectDraft;
import org.tenderline.project.ProjectKind;
import org.tenderline.project.ProjectService;
import org.tenderline.security.Role;
import org.tenderline.testing.ContainerTest;
import org.tenderline.testing.Group;
import org.tenderline.testing.StatementCount;

@DisplayName("The search box finds what its reader may see")
class SearchIT extends ContainerTest {

    private static final Set<Role> NO_ROLE = EnumSet.noneOf(Role.class);
    private static final AtomicLong UNIQUE = new AtomicLong(System.nanoTime());

    @Inject
    private Group group;

    @Inject
    private SearchQueries search;

    @Inject
    private CustomerService customers;

    @Inject
    private ProjectService projects;

    @Inject
    private StatementCount statements;

    private String number;
    private Project project;

    @BeforeEach
    void data() {
        number = String.valueOf(UNIQUE.incrementAndGet());
        project = group.as("sales1.dwhz", () -> {
            Long customer = customers.add(new CustomerDraft("华能查找公司" + number, null, "华能", "江苏")).getId();
            customers.addCard(customer, new CardDraft("欧阳" + number, "总工程师", "138" + number, null, null, null, null));
            ProjectDraft draft = new ProjectDraft();
            draft.setName("变电站改造" + number);
            draft.setCustomerId(customer);
            draft.setGroup("华能");
            draft.setSpecialty("继电保护");
            draft.setRegion("江苏");
            draft.setEstimatedAmount(new BigDecimal("100000.00"));
            draft.setExpectedBidOn(LocalDate.of(2027, 3, 1));
            draft.setTenderNumber("ZB-" + number);
            draft.setKind(ProjectKind.SUPPLY);
            return projects.register(draft);
        });
    }

    @Test
    @DisplayName("Customers by name, pinyin and initials, their people by phone too")
    void customersAndCards() {
        for (String text : new String[] {"查找公司" + number, "chazhaogongsi" + number, "hnczgs" + number}) {
            assertThat(find("sales1.nzmz", text).customers()).as(text).extracting(CustomerHit::name).containsExactly("华能查找公司" + number);
        }
        for (String text : new String[] {"欧阳" + number, "ouyang" + number, "oy" + number, "138" + number}) {
            assertThat(find("sales1.nzmz", text).cards()).as(text).extracting(CardHit::customerName).containsExactly("华能查找公司" + number);
        }
    }

    @Test
    @DisplayName("A2: projects by name, pinyin, tracking and tender number, within the scope only; administrators see no business data")
    void projectsInScope() {
        for (String text : new String[] {"改造" + number, "gaizao" + number, "bdzgz" + number, project.getTrackingNumber(), "zb-" + number}) {
            assertThat(find("director.dwhz", text).projects()).as(text).extracting(ProjectHit::trackingNumber).containsExactly(project.getTrackingNumber());
            assertThat(find("sales1.nzmz", text).projects()).as(text).isEmpty();
            assertThat(find("sales2.dwhz", text).projects()).as(text).isEmpty();
            SearchResult administrator = find("sysadmin", text);
            assertThat(administrator.projects()).isEmpty();
            assertThat(administrator.customers()).isEmpty();
            assertThat(administrator.cards()).isEmpty();
        }
    }

    @Test
    @DisplayName("People by sign-in name, unit and role, with what they hold")
    void people() {
        assertThat(find("sales1.nzmz", "director.dwhz").people()).singleElement()
                .satisfies(person -> assertThat(person.roles()).contains(Role.MARKETING_DIRECTOR));
        assertThat(group.as("sales1.nzmz", () -> search.find("no such name", EnumSet.of(Role.CFO), 5)).people()).isNotEmpty()
                .allSatisfy(person -> assertThat(person.roles()).contains(Role.CFO));
        assertThat(find("sales1.nzmz", "财务部").people()).hasSize(5);
    }

    @Test
    @DisplayName("As many statements for much as for little, and none for nothing")
    void aFixedNumberOfStatements() throws Exception {
        long little = statements("zb-" + number);
        assertThat(statements("1")).isEqualTo(little).isLessThanOrEqualTo(6);
        assertThat(statements(" ")).isZero();
    }

    private SearchResult find(String username, String text) {
        return group.as(username, () -> search.find(text, NO_ROLE, 5));
    }

    private long statements(String text) throws Exception {
        return statements.of(() -> group.as("market", () -> search.find(text, NO_ROLE, 5))) - statements.of(() -> group.person("market"));
    }
}
