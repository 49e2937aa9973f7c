package org.tenderline.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderline.testing.Api;
import org.tenderline.testing.Browser;

/**
 * Every main page, as its people see it: it answers, axe finds nothing serious, nothing breaks the content policy, it fits a phone,
 * and its picture is taken. With {@code TENDERLINE_PICTURES=docs} the pictures replace those of the guides.
 */
class MainPagesIT {

    private static final Path PICTURES = "docs".equals(System.getenv("TENDERLINE_PICTURES")) ? Path.of("../docs/images")
            : Path.of("target/pictures");
    private static final int YEAR = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();

    /** Each has signed in once. */
    private static final Map<String, Page> PEOPLE = new HashMap<>();

    record MainPage(String picture, String username, String address) {

        @Override
        public String toString() {
            return picture;
        }
    }

    static Stream<MainPage> pages() {
        String won = newest("/projects?outcome=WON&size=1", "trackingNumber");
        String deposit = newest("/deposits?size=1", "number");
        return Stream.of(
                new MainPage("home", "vp.dwhz", "/"),
                new MainPage("project-list", "market", "/project/list"),
                new MainPage("project-edit", "sales1.dwhz", "/project/edit"),
                new MainPage("project-view", "market", "/project/view?number=" + won),
                new MainPage("customer-list", "sales1.dwhz", "/customer/list?q=hd"),
                new MainPage("approval-inbox", "accountant", "/approval/inbox"),
                new MainPage("approval-delegations", "vp.dwhz", "/approval/delegations"),
                new MainPage("approval-all-delegations", "sysadmin", "/approval/all-delegations"),
                new MainPage("approval-reassignments", "sysadmin", "/approval/reassignments"),
                new MainPage("approval-routes", "market", "/approval/routes?kind=DEPOSIT&subsidiary=DWHZ&amount=1000000"),
                new MainPage("deposit-ledger", "accountant", "/deposit/list"),
                new MainPage("deposit-view", "accountant", "/deposit/view?number=" + deposit),
                new MainPage("support-list", "market", "/support/list"),
                new MainPage("support-report", "market", "/support/report?groupBy=blocker"),
                new MainPage("support-view", "market", "/support/view?number=" + newest("/support-requests?size=1", "number")),
                new MainPage("attachment-settings", "sysadmin", "/attachment/settings"),
                new MainPage("support-settings", "market", "/support/settings"),
                new MainPage("bid-list", "market", "/bid/list"),
                new MainPage("win-rate", "market", "/reporting/win-rate?groupBy=subsidiary&from=" + (YEAR - 1) + "-01&to=" + YEAR + "-12"),
                new MainPage("bottlenecks", "market", "/reporting/bottlenecks?groupBy=node&from=" + (YEAR - 2) + "-01"),
                new MainPage("bottleneck-list", "market", "/reporting/bottleneck-list?kind=DEPOSIT&from=" + (YEAR - 2) + "-01"),
                new MainPage("calendar-days", "sysadmin", "/calendar/days"),
                new MainPage("notification-list", "vp.dwhz", "/notification/list"),
                new MainPage("notification-preferences", "vp.dwhz", "/notification/preferences"),
                new MainPage("notification-rules", "sysadmin", "/notification/rules"),
                new MainPage("notification-deliveries", "sysadmin", "/notification/deliveries"),
                new MainPage("reconciliation", "market", "/erp/reconciliation"),
                new MainPage("jobs", "market", "/jobs/list"),
                new MainPage("organization", "secadmin", "/organization/tree"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isSoundAndHasItsPictureTaken(MainPage main) {
        Page page = PEOPLE.computeIfAbsent(main.username(), Browser::as);
        page.setViewportSize(1440, 900);
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        Response response = page.navigate(main.address());
        assertThat(response.status()).isEqualTo(200);
        assertThat(page.title()).isNotBlank();
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .filteredOn(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                .extracting(violation -> violation.getId() + " " + violation.getNodes().get(0).getHtml()).isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(main.picture() + ".png")).setFullPage(false));
        page.setViewportSize(360, 740);
        page.reload();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("width on a phone").isLessThanOrEqualTo(360);
        assertThat(complaints).isEmpty();
    }

    @AfterAll
    static void close() {
        PEOPLE.values().forEach(page -> page.context().close());
    }

    private static String newest(String path, String field) {
        return Api.as("market").get(path).expect(200).items().getJsonObject(0).getString(field);
    }
}
