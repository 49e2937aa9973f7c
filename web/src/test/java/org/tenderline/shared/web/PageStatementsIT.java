package org.tenderline.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderline.testing.Browser;
import org.tenderline.testing.ProductUnderTest;
import org.tenderline.testing.StatementLog;

/** A page's expressions are evaluated many times; what they ask the database for is asked once. */
@DisplayName("No page asks the database twice for the same")
class PageStatementsIT {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final int MOST_STATEMENTS = 40;
    private static final int TRIES = 3;
    /** Who signs in is led on from these. */
    private static final List<String> LEFT = List.of("/sign-in", "/notification/open", "/index");
    /** Drawing the tables of all kinds checks each by itself; few people do. */
    private static final List<String> CHECKS = List.of("/approval/routes", "/approval/route-edit");
    /** What the product looks at by itself meanwhile. */
    private static final Pattern BY_ITSELF = Pattern.compile("FROM (notification_event|notification_delivery|job_run)\\b");
    /** Each service finds the page's own document, and for whom the reader stands in, by itself: nobody else's word is taken for a right. */
    private static final Pattern RIGHT = Pattern.compile("FROM (project|deposit|support_request|approval) WHERE .*\\b(tracking_number|number|id) = "
            + "|FROM [^(]*\\bdeposit t0 WHERE .*\\bnumber = |FROM approval_delegation\\b.*\\bdelegate_id = ");
    private static final int SERVICES = 6;
    /** What the header or a tab counts beside the list, people's names, and of a tree itself and its stamp. */
    private static final Pattern SHOWN_TWICE = Pattern.compile("^SELECT COUNT\\(id\\) FROM (project|approval|approval_task) |FROM (bid_reminder_rule|person) |FROM approval WHERE .*\\bdossier = ");
    /** Two moments of one page are the same question. */
    private static final Pattern MOMENT = Pattern.compile("'\\d{4}-\\d\\d-\\d\\d \\d\\d:[^']*'");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"market", "sales1.dwhz", "sysadmin"})
    void asksOnce(String username) throws IOException, SQLException {
        StatementLog log = ProductUnderTest.get().statements();
        Page page = Browser.as(username);
        APIRequestContext requests = page.context().request();
        // what is told once after a sign-in is told
        requests.get("/").dispose();
        SoftAssertions all = new SoftAssertions();
        int shown = 0;
        for (String path : paths(username)) {
            Answer answer = answer(log, requests, path);
            all.assertThat(answer.status()).as(path).isIn(200, 404);
            if (answer.status() == 200) {
                shown++;
                all.assertThat(answer.queries().size()).as(path).isGreaterThanOrEqualTo(2);
                all.assertThat(faults(answer, path, log, requests)).as(path).isEmpty();
            }
        }
        page.context().close();
        all.assertThat(shown).isGreaterThan(10);
        all.assertAll();
    }

    private record Answer(int status, List<String> queries) {
    }

    private static Answer answer(StatementLog log, APIRequestContext requests, String path) {
        AtomicInteger status = new AtomicInteger();
        List<String> queries = log.queries(() -> {
            APIResponse answer = requests.get(path);
            status.set(answer.status());
            answer.dispose();
        });
        return new Answer(status.get(), queries.stream().filter(query -> !BY_ITSELF.matcher(query).find())
                .map(query -> MOMENT.matcher(query).replaceAll("?")).toList());
    }

    /** The same every time: what others ask in the very moment is not the page's. */
    private static List<String> faults(Answer first, String path, StatementLog log, APIRequestContext requests) {
        List<String> faults = faults(first, path);
        for (int attempt = 1; attempt < TRIES && !faults.isEmpty(); attempt++) {
            List<String> next = faults(answer(log, requests, path), path);
            faults = faults.stream().filter(next::contains).toList();
        }
        return faults;
    }

    private static List<String> faults(Answer answer, String path) {
        List<String> faults = new ArrayList<>(answer.queries().size() > MOST_STATEMENTS ? List.of("more than " + MOST_STATEMENTS) : List.of());
        if (CHECKS.stream().noneMatch(path::startsWith)) {
            faults.addAll(tooOften(answer.queries()));
        }
        return faults;
    }

    private static List<String> tooOften(List<String> queries) {
        Map<String, Long> times = queries.stream().collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return times.entrySet().stream().filter(each -> each.getValue() > most(each.getKey())).map(each -> each.getValue() + " x " + each.getKey()).toList();
    }

    private static int most(String query) {
        return RIGHT.matcher(query).find() ? SERVICES : SHOWN_TWICE.matcher(query).find() ? 2 : 1;
    }

    private static List<String> paths(String username) throws IOException, SQLException {
        List<String> paths = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            files.filter(path -> path.toString().endsWith(".xhtml") && !path.startsWith(PAGES.resolve("WEB-INF"))).sorted()
                    .map(file -> "/" + PAGES.relativize(file).toString().replace(".xhtml", "")).filter(path -> !LEFT.contains(path)).forEach(paths::add);
        }
        try (Connection connection = ProductUnderTest.get().connection()) {
            String mine = " WHERE subsidiary_id = (SELECT id FROM organization_unit WHERE code = 'DWHZ')";
            add(paths, connection, "SELECT CONCAT('/project/view?number=', MAX(tracking_number)) FROM project" + mine);
            add(paths, connection, "SELECT CONCAT('/project/edit?number=', MAX(tracking_number)) FROM project" + mine
                    + " AND state = 'TRACKING' AND owner_id = (SELECT id FROM person WHERE username = '" + username + "')");
            add(paths, connection, "SELECT CONCAT('/deposit/view?number=', MAX(number)) FROM deposit" + mine);
            add(paths, connection, "SELECT CONCAT('/support/view?number=', MAX(number)) FROM support_request" + mine);
            add(paths, connection, "SELECT CONCAT('/bid/outcome?project=', MAX(p.tracking_number)) FROM bid_outcome o JOIN project p ON p.id = o.project_id"
                    + mine.replace(" subsidiary_id", " p.subsidiary_id"));
            add(paths, connection, "SELECT CONCAT('/customer/view?id=', MAX(id)) FROM customer");
            add(paths, connection, "SELECT CONCAT('/project/list?customerId=', MAX(id)) FROM customer");
            add(paths, connection, "SELECT CONCAT('/organization/person?id=', MAX(id)) FROM person");
            add(paths, connection, "SELECT CONCAT('/organization/unit?id=', MAX(id)) FROM organization_unit");
            add(paths, connection, "SELECT CONCAT('/approval/view?kind=', kind, '&number=', number) FROM approval" + mine + " ORDER BY id DESC LIMIT 1");
            add(paths, connection, "SELECT CONCAT('/jobs/view?run=', MAX(id)) FROM job_run");
        }
        paths.add("/approval/route-edit?kind=DEPOSIT");
        paths.addAll(List.of("/", "/approval/inbox?subsidiary=DWHZ&days=0", "/approval/inbox?part=ANSWER", "/approval/inbox?part=MINE", "/approval/inbox?part=DONE",
                "/project/list?q=a&state=TRACKING&from=2026-01-01", "/support/list?overdue=true", "/reporting/win-rate?groupBy=customer"));
        assertThat(paths).hasSizeGreaterThan(50);
        return paths;
    }

    private static void add(List<String> paths, Connection connection, String query) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery(query)) {
            if (rows.next() && rows.getString(1) != null) {
                paths.add(rows.getString(1));
            }
        }
    }
}
