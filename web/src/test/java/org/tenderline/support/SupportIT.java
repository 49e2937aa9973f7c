package org.tenderline.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.faults.Invariants;
import org.tenderline.testing.Answer;
import org.tenderline.testing.Api;
import org.tenderline.testing.Browser;
import org.tenderline.testing.ProductUnderTest;

/** Support requests (D3) over REST and as people meet them. */
class SupportIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String EVIL = "<img src=x onerror='window.__x=1'>";

    @AfterAll
    static void nothingIsBroken() throws SQLException {
        try (Connection connection = ProductUnderTest.get().connection()) {
            assertThat(Invariants.broken(connection)).filteredOn(broken -> broken.contains("support request")).isEmpty();
        }
    }

    @Test
    @DisplayName("D3: a leader is asked and hands it on, the next answers; the requester asks again, and is answered")
    void life() {
        Api owner = Api.as("sales1.jssn");
        String project = project(owner);
        String number = ask(owner, project, "director.jssn");
        long first = one("director.jssn", number).number("/taskId");
        assertThat(inbox("director.jssn")).contains(number);
        Api.as("director.jssn").post("/approvals/tasks/" + first + "/transfer", Api.object("to", "vp.jssn", "comment", "price is the VP's")).expect(200);
        assertThat(one("sales1.jssn", number).json().getJsonArray("waitsFor").getString(0)).isEqualTo("vp.jssn");
        Api.as("director.jssn").post("/approvals/tasks/" + first + "/decision", decision("APPROVE", "too late")).expect(409, "ALREADY_DECIDED");
        long task = one("vp.jssn", number).number("/taskId");
        Api.as("director.jssn").post("/approvals/tasks/" + task + "/decision", decision("APPROVE", "not mine")).expect(403);
        assertThat(Api.as("vp.jssn").post("/approvals/tasks/" + task + "/decision", decision("APPROVE", null)).expect(400).text("/violations/0/field"))
                .isEqualTo("comment");
        Api.as("vp.jssn").post("/approvals/tasks/" + task + "/decision", decision("APPROVE", "5 % less")).expect(200);
        Answer answered = one("sales1.jssn", number);
        assertThat(answered.text("/state")).isEqualTo("ANSWERED");
        assertThat(answered.text("/answer")).isEqualTo("5 % less");
        assertThat(answered.json().getBoolean("inTime")).isTrue();
        Api.as("sales2.jssn").patch("/support-requests/" + number, again(answered, "vp.jssn")).expect(404);
        owner.patch("/support-requests/" + number, again(answered, "gm.jssn")).expect(200);
        owner.patch("/support-requests/" + number, again(answered, "gm.jssn")).expect(409, "STALE");
        long second = one("gm.jssn", number).number("/taskId");
        Api.as("gm.jssn").post("/approvals/tasks/" + second + "/decision", decision("APPROVE", "7 % less")).expect(200);
        assertThat(one("sales1.jssn", number).text("/answer")).isEqualTo("7 % less");
    }

    @Test
    @DisplayName("E3: the same command with the same key asks once")
    void once() {
        Api owner = Api.as("sales1.jssn").with("Idempotency-Key", UUID.randomUUID().toString());
        String project = project(Api.as("sales1.jssn"));
        assertThat(ask(owner, project, "legal")).isEqualTo(ask(owner, project, "legal"));
        assertThat(owner.get("/projects/" + project + "/support-requests").expect(200).items()).hasSize(1);
    }

    @Test
    @DisplayName("Wrong input is refused at its field: unknown people, days that are over, text too long, a grouping that is none")
    void refused() {
        Api owner = Api.as("sales1.jssn");
        String address = "/projects/" + project(owner) + "/support-requests";
        assertThat(owner.post(address, body("nobody.at.all")).expect(400).text("/violations/0/field")).isEqualTo("asked");
        assertThat(owner.post(address, Api.object("blocker", "PRICE", "description", "x", "asked", "legal", "dueOn", TODAY.minusDays(1).toString()))
                .expect(400).text("/violations/0/code")).isEqualTo("DUE_IN_PAST");
        owner.post(address, Api.object("blocker", "PRICE", "description", "x", "asked", "legal", "dueOn", TODAY.toString())).expect(201);
        assertThat(owner.post(address, Api.object("blocker", "PRICE", "description", "长".repeat(1_001), "asked", "legal")).expect(400)
                .text("/violations/0/code")).isEqualTo("TOO_LONG");
        owner.post(address, body("sales1.jssn")).expect(422, "SUPPORT_NOT_ASKABLE");
        owner.get("/reports/support?groupBy=colour").expect(400);
        Api.as("sysadmin").get("/support-requests").expect(403);
    }

    @Test
    @DisplayName("D3: the turn-round equals the plain SQL for every group and filter, and its counts equal the lists behind them")
    void report() throws Exception {
        Api owner = Api.as("sales2.jssn");
        String project = project(owner);
        long delegation = Api.as("director.jssn").post("/approvals/delegations", Api.object("delegate", "legal", "from", TODAY.toString(),
                "until", TODAY.toString(), "kinds", Json.createArrayBuilder().add("SUPPORT_REQUEST").build())).expect(201).number("/id");
        try {
            for (int index = 0; index < 7; index++) {
                String number = owner.post("/projects/" + project + "/support-requests", Api.object("blocker", index % 2 == 0 ? "PRICE" : "SERVICE",
                        "description", "x", "asked", "director.jssn")).expect(201).text("/number");
                if (index < 5) {
                    String answerer = index == 3 ? "legal" : "director.jssn";
                    long task = one("director.jssn", number).number("/taskId");
                    Api.as(answerer).post("/approvals/tasks/" + task + "/decision", decision(index == 4 ? "REJECT" : "APPROVE", "yes")).expect(200);
                } else if (index == 5) {
                    owner.post("/approvals/" + one("sales2.jssn", number).number("/approvalId") + "/withdraw", Api.object("comment", "solved")).expect(200);
                }
            }
        } finally {
            Api.as("director.jssn").post("/approvals/delegations/" + delegation + "/end", "").expect(200);
        }
        assertThat(Api.as("gm.jssn").get("/reports/support?groupBy=answeredBy").expect(200).json().getJsonArray("rows").getValuesAs(JsonObject.class))
                .filteredOn(row -> row.getString("key").equals("legal:director.jssn")).singleElement()
                .satisfies(row -> assertThat(row.getString("onBehalfOf")).isNotEqualTo(row.getString("name")));
        try (Connection connection = ProductUnderTest.get().connection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE support_request SET working_minutes = 10 * (id % 7), in_time = id % 2 WHERE working_minutes IS NOT NULL");
            equalsPlainSql(statement, "market", "subsidiary", "", "subsidiary_id = (SELECT id FROM organization_unit WHERE code = '%s')", "");
            equalsPlainSql(statement, "market", "blocker", "&subsidiary=JSSN", "blocker = '%s'", " AND subsidiary_id = (SELECT id FROM organization_unit WHERE code = 'JSSN')");
            equalsPlainSql(statement, "gm.jssn", "answeredBy", "&from=" + TODAY + "&to=" + TODAY.plusDays(1),
                    "CONCAT((SELECT username FROM person WHERE id = answered_by_id),"
                            + " COALESCE(CONCAT(':', (SELECT username FROM person WHERE id = answered_for_id)), '')) = '%s'",
                    " AND asked_at >= '" + TODAY + "' AND subsidiary_id = (SELECT id FROM organization_unit WHERE code = 'JSSN')");
        }
        assertThat(Api.as("gm.jssn").get("/reports/support?groupBy=subsidiary").expect(200).json().getJsonArray("rows")).hasSize(1);
        assertThat(Api.as("office").get("/reports/support?groupBy=subsidiary").expect(200).json().getJsonArray("rows")).isEmpty();
    }

    private static void equalsPlainSql(Statement statement, String username, String groupBy, String filter, String group, String more) throws SQLException {
        Api reader = Api.as(username);
        List<JsonObject> rows = reader.get("/reports/support?groupBy=" + groupBy + filter).expect(200).json().getJsonArray("rows")
                .getValuesAs(JsonObject.class);
        assertThat(rows).as(groupBy).isNotEmpty();
        for (JsonObject row : rows) {
            String where = " FROM support_request WHERE " + String.format(group, row.getString("key")) + more;
            assertThat(row.getInt("asked")).as("asked").isEqualTo(number(statement, "SELECT COUNT(*)" + where));
            assertThat(row.getInt("withdrawn")).isEqualTo(number(statement, "SELECT COUNT(*)" + where + " AND state = 'WITHDRAWN'"));
            assertThat(row.getInt("askedAgain")).isEqualTo(number(statement, "SELECT COUNT(*)" + where + " AND times_asked > 1"));
            int answered = number(statement, "SELECT COUNT(*)" + where + " AND answered_at IS NOT NULL");
            assertThat(row.getInt("answered")).isEqualTo(answered);
            assertThat(row.getInt("inTime")).isEqualTo(number(statement, "SELECT COUNT(*)" + where + " AND in_time"));
            assertThat(minutes(row, "p50")).as("p50").isEqualTo(nearestRank(statement, where, answered, 50));
            assertThat(minutes(row, "p90")).as("p90").isEqualTo(nearestRank(statement, where, answered, 90));
            assertThat(reader.get("/support-requests?size=1&" + groupBy + "=" + row.getString("key") + filter).expect(200).number("/total"))
                    .as("the list behind").isEqualTo(row.getInt("asked"));
        }
    }

    /** The definition itself: the first of the ordered times that so many percent do not exceed. */
    private static Integer nearestRank(Statement statement, String where, int answered, int percent) throws SQLException {
        return answered == 0 ? null : number(statement, "SELECT working_minutes" + where + " AND answered_at IS NOT NULL ORDER BY working_minutes LIMIT 1 OFFSET "
                + ((answered * percent + 99) / 100 - 1));
    }

    private static Integer minutes(JsonObject row, String name) {
        return row.get(name) == null || row.get(name) == JsonValue.NULL ? null : row.getInt(name);
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    @DisplayName("D3: from the project's page a leader is asked, hears of it, and answers from the inbox")
    void pages() throws Exception {
        Api owner = Api.as("sales3.jssn");
        String project = project(owner);
        Page page = Browser.as("sales3.jssn");
        page.navigate("/project/view?number=" + project);
        page.locator("#project-support a.button").click();
        page.click("#ask");
        assertThat(page.locator("#description_message")).containsText("请填写");
        page.fill("#dueOn", TODAY.minusDays(1).toString());
        page.selectOption("#blocker", "PRICE");
        assertThat(page.locator("#route")).containsText("请先填写条件");
        String director = label(page, "director.jssn");
        page.selectOption("#asked", new SelectOption().setLabel(director));
        assertThat(page.locator("#route")).containsText("由 " + director.substring(0, director.indexOf(" (")) + " 审批");
        page.fill("#description", "价格" + EVIL);
        page.click("#ask");
        assertThat(page.locator("#dueOn_message")).containsText("不能早于今天");
        assertThat(page.locator("#description")).hasValue("价格" + EVIL);
        page.fill("#dueOn", TODAY.plusDays(2).toString());
        page.click("#ask");
        assertThat(page.locator(".title-number")).containsText(project + "-S1");
        assertThat(page.locator(".workflow")).containsText("价格" + EVIL);
        check(page, "/support/view?number=" + project + "-S1", "/support/list", "/support/report", "/support/edit?project=" + project);
        assertThat(page.evaluate("window.__x")).isNull();
        page.navigate("/support/list?mine=true");
        Download download = page.waitForDownload(() -> page.click("#export"));
        try (InputStream stream = download.createReadStream(); Workbook workbook = WorkbookFactory.create(stream)) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).isEqualTo(project + "-S1");
        }
        page.context().close();

        answer(project + "-S1");
    }

    private static void answer(String number) {
        Page director = Browser.as("director.jssn");
        director.navigate("/notification/list");
        director.locator(".message a", new Page.LocatorOptions().setHasText("请您支持")).first().click();
        assertThat(director.locator(".title-number")).containsText(number);
        director.locator(".title-actions a.button-primary").click();
        assertThat(director.locator("main")).containsText("请求：价格" + EVIL);
        director.click("#approve");
        assertThat(director.locator("#comment_message")).containsText("请填写");
        director.fill("#comment", "同意");
        String asked = director.url();
        director.click("#approve");
        director.waitForURL(address -> !address.equals(asked));
        director.navigate("/support/view?number=" + number);
        assertThat(director.locator(".title-line .state")).containsText("已答复");
        assertThat(director.locator("#answerText")).hasText("同意");
        director.context().close();
    }

    private static String label(Page page, String username) {
        return page.locator("#asked option").allTextContents().stream().filter(text -> text.contains("(" + username + ")")).findFirst().orElseThrow();
    }

    private static void check(Page page, String... addresses) {
        for (String address : addresses) {
            page.navigate(address);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .filteredOn(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                    .as(address).extracting(violation -> violation.getId()).isEmpty();
        }
    }

    private static List<String> inbox(String username) {
        return Api.as(username).get("/approvals/inbox?kind=SUPPORT_REQUEST&size=200").expect(200).items().getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("subjectNumber")).toList();
    }

    private static Answer one(String username, String number) {
        return Api.as(username).get("/support-requests/" + number).expect(200);
    }

    private static String ask(Api owner, String project, String asked) {
        return owner.post("/projects/" + project + "/support-requests", body(asked)).expect(201).text("/number");
    }

    private static JsonObject body(String asked) {
        return Api.object("blocker", "PRICE", "description", "The customer wants 5 % less", "asked", asked);
    }

    private static JsonObject again(Answer before, String asked) {
        return Api.object("blocker", "PRICE", "description", "5 % is not enough", "asked", asked, "version", before.number("/version"));
    }

    private static JsonObject decision(String action, String comment) {
        return comment == null ? Api.object("action", action) : Api.object("action", action, "comment", comment);
    }

    private static String project(Api owner) {
        long customer = owner.post("/customers", Api.object("name", "支持测试客户" + UUID.randomUUID(), "group", "华电", "region", "江苏")).expect(201).number("/id");
        return owner.post("/projects", Api.object("name", "支持测试" + UUID.randomUUID(), "customerId", customer, "group", "华电", "specialty", "变电站自动化",
                "region", "江苏", "estimatedAmount", "1000000.00", "expectedBidOn", "2099-12-31", "kind", "SUPPLY")).expect(201).text("/trackingNumber");
    }
}
