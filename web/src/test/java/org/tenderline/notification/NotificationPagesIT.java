package org.tenderline.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.faults.Invariants;
import org.tenderline.testing.Answer;
import org.tenderline.testing.Api;
import org.tenderline.testing.Browser;
import org.tenderline.testing.ProductUnderTest;

/** Notifications as people meet them. */
class NotificationPagesIT {

    private static final List<String> NOTIFICATIONS = List.of("who has a task", "who asked for an approval", "no event that has not failed",
            "messages and letters exist", "whom alone a spread event names", "a letter that a sender has taken");
    private static final String EVIL = "<img src=x onerror='window.__x=1'>";

    @Test
    @DisplayName("L1: a major project rings the bells of director, VP and GM while their pages are open, and leads to the project")
    void bell() {
        Page director = Browser.as("director.xxjs");
        int before = Integer.parseInt(director.locator(".header-bell .count").getAttribute("data-number"));
        String name = "消息测试" + EVIL + UUID.randomUUID();
        String number = register("sales1.xxjs", name, "2000000.01");
        // one for the project, one for the review's task
        assertThat(director.locator(".header-bell .count")).hasAttribute("data-number", String.valueOf(before + 2));
        director.click(".header-bell");
        Locator message = director.locator(".message-unread a", new Page.LocatorOptions().setHasText("重大项目登记：" + name));
        assertThat(message).hasCount(1);
        assertThat(director.evaluate("window.__x")).isNull();
        message.click();
        assertThat(director.locator("body")).containsText(number);
        assertThat(director.locator(".header-bell .count")).hasAttribute("data-number", String.valueOf(before + 1));
        director.context().close();
        for (String other : List.of("vp.xxjs", "gm.xxjs")) {
            Page page = Browser.as(other);
            page.navigate("/notification/list");
            assertThat(page.locator(".message a", new Page.LocatorOptions().setHasText(name)).first()).isVisible();
            page.click("#readAll");
            assertThat(page.locator(".header-bell .count")).hasAttribute("data-number", "0");
            page.context().close();
        }
    }

    @Test
    @DisplayName("L1: what is exactly at the amount, and what belongs to others, tells nobody")
    void quiet() {
        String name = "消息测试" + UUID.randomUUID();
        register("sales2.xxjs", name, "2000000.00");
        Page page = Browser.as("gm.xxjs");
        String later = "消息测试" + UUID.randomUUID();
        register("sales2.xxjs", later, "3000000.00");
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            page.navigate("/notification/list");
            return page.locator(".message a", new Page.LocatorOptions().setHasText(later)).count() > 0;
        });
        assertThat(page.locator(".message a", new Page.LocatorOptions().setHasText(name))).hasCount(0);
        page.context().close();
    }

    @Test
    @DisplayName("L1: a person chooses the language; what is compulsory or off cannot be chosen")
    void preferences() {
        Page page = Browser.as("office.xxjs");
        page.navigate("/notification/preferences");
        assertThat(page.locator("#ownEmail_field")).containsText("未配置邮件服务器");
        assertThat(page.locator(".preference-table input[type=checkbox]:not([disabled])")).hasCount(0);
        page.selectOption("#language", "EN");
        page.click("#save");
        assertThat(page.locator(".messages")).containsText("已保存");
        assertThat(page.locator("#language")).hasValue("EN");
        page.context().close();
    }

    @Test
    @DisplayName("L1: the administrator words a template, sees it with example data and gets an old one back; unknown placeholders are refused at the field")
    void template() {
        Page page = Browser.as("sysadmin");
        page.navigate("/notification/template?kind=QUESTION_ANSWERED&channel=EMAIL&language=ZH");
        String before = page.inputValue("#subject");
        page.fill("#subject", "{by} {price}");
        page.click("#save");
        assertThat(page.locator("#subject_message")).containsText("{price}");
        page.fill("#subject", "{by}答复了" + EVIL);
        page.click("#show");
        assertThat(page.locator(".preview-subject")).hasText("王芳答复了" + EVIL);
        page.click("#save");
        assertThat(page.locator(".messages")).containsText("已保存");
        assertThat(page.locator("#rows_data tr, .rows tbody tr").first()).containsText("{by}答复了" + EVIL);
        page.locator(".rows tbody tr").last().locator("button").click();
        assertThat(page.locator("#subject")).hasValue(before);
        page.click("#save");
        assertThat(page.locator(".rows tbody tr")).not().hasCount(1);
        assertThat(page.evaluate("window.__x")).isNull();
        page.context().close();
    }

    @Test
    @DisplayName("L1: the administrator sees why a letter is stuck, not what it says, and sends it again or gives it up")
    void stuck() throws Exception {
        long letter = stuckLetter("DEAD", "REFUSED");
        long doubtful = stuckLetter("DOUBTFUL", "PROCESS_DIED");
        Page page = Browser.as("sysadmin");
        page.navigate("/notification/deliveries");
        assertThat(page.locator("#list")).containsText("对方拒绝 500");
        assertThat(page.locator("body")).not().containsText("secret amount");
        assertThat(page.locator("#retryDead")).isVisible();
        Locator dead = page.locator("#list tbody tr", new Page.LocatorOptions().setHasText("对方拒绝"));
        dead.locator("button", new Locator.LocatorOptions().setHasText("放弃")).first().click();
        page.click(".ui-confirmdialog-yes");
        assertThat(page.locator(".messages")).containsText("已放弃");
        assertThat(page.locator("#retryDead")).hasCount(0);
        Locator unknown = page.locator("#list tbody tr", new Page.LocatorOptions().setHasText("程序中断"));
        unknown.locator("button", new Locator.LocatorOptions().setHasText("已收到")).first().click();
        assertThat(page.locator(".messages")).containsText("已标记为收到");
        assertThat(state(letter)).isEqualTo("DISCARDED");
        assertThat(state(doubtful)).isEqualTo("SENT");
        page.context().close();
    }

    @Test
    @DisplayName("L1: the administrator sees which events nobody was told of and why, and spreads one again or gives it up")
    void lost() throws Exception {
        lostEvent("TASK_OVERDUE");
        lostEvent("DELEGATION_GIVEN");
        Page page = Browser.as("sysadmin");
        page.navigate("/notification/deliveries");
        Locator overdue = page.locator("#lost tbody tr", new Page.LocatorOptions().setHasText("待办超时"));
        assertThat(overdue).containsText("NumberFormatException");
        overdue.locator("button", new Locator.LocatorOptions().setHasText("重发")).first().click();
        assertThat(page.locator(".messages")).containsText("已重新排队发送");
        assertThat(overdue).hasCount(0);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .filteredOn(violation -> List.of("serious", "critical").contains(violation.getImpact())).extracting(violation -> violation.getId()).isEmpty();
        page.locator("#lost tbody tr", new Page.LocatorOptions().setHasText("审批委托")).locator("button", new Locator.LocatorOptions().setHasText("放弃")).first().click();
        page.click(".ui-confirmdialog-yes");
        assertThat(page.locator(".messages")).containsText("已放弃");
        assertThat(page.locator("#lost")).hasCount(0);
        page.context().close();
    }

    @Test
    @DisplayName("L1: sending is the system administrator's matter alone")
    void strangers() {
        Page page = Browser.as("commerce.xxjs");
        for (String address : List.of("/notification/rules", "/notification/deliveries", "/notification/rule?kind=TASK_ARRIVED")) {
            assertThat(page.navigate(address).status()).as(address).isEqualTo(404);
        }
        page.context().close();
    }

    @Test
    @DisplayName("L1, L6: what the fault runs ask of notifications holds, and would notice an event, a message or a spreading that was lost")
    void invariants() throws Exception {
        // events are asked for since the first that is kept, which must be another one's
        register("sales2.xxjs", "消息测试" + UUID.randomUUID(), "2000000.00");
        String number = register("sales2.xxjs", "消息测试" + UUID.randomUUID(), "2000000.00");
        Api director = Api.as("director.xxjs");
        int task = director.get("/approvals/inbox?size=200").expect(200).items().stream().map(JsonValue::asJsonObject)
                .filter(item -> item.getString("subjectNumber").equals(number)).findFirst().orElseThrow().getInt("taskId");
        director.post("/approvals/tasks/" + task + "/decision", Api.object("action", "REJECT", "comment", "不参与")).expect(200);
        String events = "notification_event WHERE subject_number = '" + number + "'";
        try (Connection connection = ProductUnderTest.get().connection(); Statement statement = connection.createStatement()) {
            await().until(() -> count(statement, "SELECT COUNT(*) FROM " + events + " AND spread_at IS NOT NULL") == 2);
            assertThat(Invariants.broken(connection)).noneMatch(broken -> NOTIFICATIONS.stream().anyMatch(broken::startsWith));
            connection.setAutoCommit(false);
            Map<String, String> losses = Map.of("DELETE FROM " + events + " AND kind = 'TASK_ARRIVED'", "who has a task",
                    "DELETE FROM " + events + " AND kind = 'APPROVAL_DECIDED'", "who asked for an approval",
                    "DELETE FROM notification_message WHERE subject_number = '" + number + "' AND kind = 'TASK_ARRIVED'", "whom alone a spread event names",
                    "UPDATE notification_event SET spread_at = NULL WHERE subject_number = '" + number + "'", "messages and letters exist",
                    "UPDATE notification_event SET spread_at = NULL, happened_at = happened_at - INTERVAL 1 HOUR WHERE subject_number = '" + number
                            + "' AND kind = 'TASK_ARRIVED'", "no event that has not failed",
                    "UPDATE notification_delivery SET state = 'SENDING', owner = NULL", "a letter that a sender has taken");
            stuckLetter("DOUBTFUL", "NO_ANSWER");
            for (Map.Entry<String, String> loss : losses.entrySet()) {
                if (loss.getValue().startsWith("no event")) {
                    statement.executeUpdate("INSERT INTO notification_event (kind, subject_kind, subject_number, people, facts, page_only, happened_at, spread_at)"
                            + " SELECT kind, subject_kind, 'later', '', '{}', FALSE, happened_at, happened_at - INTERVAL 10 MINUTE FROM " + events + " LIMIT 1");
                }
                assertThat(statement.executeUpdate(loss.getKey())).as(loss.getKey()).isPositive();
                assertThat(Invariants.broken(connection)).as(loss.getKey()).anyMatch(broken -> broken.startsWith(loss.getValue()));
                connection.rollback();
            }
        }
    }

    private static long count(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    @DisplayName("L1: settings out of bounds are refused at their field")
    void settings() {
        Page page = Browser.as("sysadmin");
        page.navigate("/notification/rules");
        page.fill("#ATTEMPTS", "0");
        page.fill("#QUIET_FROM", "25:99");
        page.locator("#parametersForm #save").click();
        assertThat(page.locator("#ATTEMPTS_message")).not().isEmpty();
        assertThat(page.locator("#QUIET_FROM_message")).not().isEmpty();
        page.context().close();
    }

    @Test
    void nothingSeriousForAccessibility() {
        Page person = Browser.as("vp.xxjs");
        check(person, "/notification/list", "/notification/preferences");
        person.setViewportSize(360, 740);
        person.navigate("/notification/list");
        assertThat((Boolean) person.evaluate("document.documentElement.scrollWidth <= 361")).isTrue();
        person.context().close();
        Page administrator = Browser.as("sysadmin");
        check(administrator, "/notification/rules", "/notification/rule?kind=PROJECT_REGISTERED", "/notification/deliveries",
                "/notification/template?kind=TASK_ARRIVED&channel=SMS&language=EN");
        administrator.context().close();
    }

    private static void check(Page page, String... addresses) {
        for (String address : addresses) {
            page.navigate(address);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .filteredOn(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                    .as(address).extracting(violation -> violation.getId()).isEmpty();
        }
    }

    private static String register(String username, String name, String amount) {
        Api owner = Api.as(username);
        long customer = owner.post("/customers", Api.object("name", "消息测试客户" + UUID.randomUUID(), "group", "华电", "region", "江苏"))
                .expect(201).number("/id");
        JsonObject initiation = Api.object("purpose", "p", "paymentRecord", "p", "technicalFeasibility", "t", "resources", "r", "risks", "r",
                "expectedMargin", "0.2000", "team", Json.createArrayBuilder().add(Api.object("username", username, "duty", "d")).build());
        Answer answer = owner.post("/projects", Api.object("name", name, "customerId", customer, "group", "华电", "specialty", "继电保护",
                "region", "江苏", "estimatedAmount", amount, "expectedBidOn", "2099-12-31", "kind", "SUPPLY", "initiation", initiation)).expect(201);
        return answer.text("/trackingNumber");
    }

    private static long stuckLetter(String state, String reason) throws Exception {
        try (Connection connection = ProductUnderTest.get().connection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO notification_event (kind, subject_kind, subject_number, people, facts, page_only, happened_at, spread_at)"
                    + " VALUES ('TASK_ARRIVED', 'DEPOSIT', 'x', '', '{}', FALSE, NOW(6), NOW(6))");
            statement.executeUpdate("INSERT INTO notification_delivery (event_id, person_id, channel, kind, urgent, letter_key, subject, body, state, attempts,"
                    + " due_at, created_at, finished_at, reason, answer) SELECT (SELECT max(id) FROM notification_event WHERE subject_number = 'x'), id, 'EMAIL',"
                    + " 'TASK_ARRIVED', FALSE, '" + UUID.randomUUID() + "', 'x', 'secret amount', '" + state + "', 12, NOW(6), NOW(6), NOW(6), '" + reason
                    + "', '500' FROM person WHERE username = 'vp.xxjs'");
            try (var rows = statement.executeQuery("SELECT max(id) FROM notification_delivery")) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void lostEvent(String kind) throws Exception {
        try (Connection connection = ProductUnderTest.get().connection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO notification_event (kind, subject_kind, subject_number, people, facts, page_only, happened_at, tries,"
                    + " given_up_at, failure) VALUES ('" + kind + "', 'DEPOSIT', 'x', '', '{}', FALSE, NOW(6), 12, NOW(6), 'NumberFormatException')");
        }
    }

    private static String state(long letter) throws Exception {
        try (Connection connection = ProductUnderTest.get().connection(); Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT state FROM notification_delivery WHERE id = " + letter)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
