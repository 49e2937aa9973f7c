package org.tenderline.shared.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderline.testing.Api.object;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderline.testing.Answer;
import org.tenderline.testing.Api;
import org.tenderline.testing.ProductUnderTest;

/** Walks the REST contract line by line: statuses, codes, and every field it promises (L4). */
class ApiContractIT {

    private static final String SUBSIDIARY = "XXJS";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Map<String, Api> CALLERS = new HashMap<>();
    private static long customer;

    @BeforeAll
    static void addCustomer() {
        customer = as("sales1").post("/customers", object("name", "契约测试集团" + UUID.randomUUID(), "shortName", "契测", "group", "华电", "region", "江苏"))
                .expect(201).number("/id");
    }

    @Test
    void customersAndCards() {
        Answer one = as("sales1").get("/customers/" + customer).expect(200);
        has(one.json(), "id", "name", "shortName", "group", "region", "version", "state", "owner", "createdAt");
        assertThat(one.text("/owner")).isEqualTo("sales1.xxjs");
        Answer list = as("sales2").get("/customers?q=qiyueceshi&size=200").expect(200);
        assertThat(list.items()).isNotEmpty().allSatisfy(item -> assertThat(item.asJsonObject().keySet()).isEqualTo(one.json().keySet()));
        assertThat(as("sales2").get("/customers?q=qycsjt").expect(200).items()).isNotEmpty();
        Answer card = as("sales1").post("/customers/" + customer + "/cards", object("name", "欧阳契约", "title", "处长", "phone", "13900001234")).expect(201);
        has(card.json(), "id", "name", "title", "phone", "customerId", "version", "state", "owner", "createdAt");
        assertThat(as("sales1").get("/cards?q=ouyang").expect(200).items()).anySatisfy(
                item -> assertThat(item.asJsonObject().getJsonNumber("id").longValue()).isEqualTo(card.number("/id")));
        as("sales1").get("/cards?q=1390000").expect(200);
    }

    @Test
    void projectsBelowAndFromTheThresholdOn() {
        Answer small = register("1999999.99", null);
        has(small.json(), "id", "trackingNumber", "state", "form", "version", "approval");
        assertThat(small.text("/form")).isEqualTo("REGISTRATION");
        assertThat(small.text("/state")).isEqualTo("TRACKING");
        assertThat(small.json().get("approval")).isEqualTo(JsonValue.NULL);
        assertThat(small.text("/trackingNumber")).matches(SUBSIDIARY + "-[0-9]{4}-[0-9]{6}");

        as("sales1").post("/projects", project("2000000.00", null)).expect(400, "VALIDATION");
        Answer large = register("2000000.00", initiation());
        assertThat(large.text("/form")).isEqualTo("INITIATION");
        assertThat(large.text("/state")).isEqualTo("INITIATION_REVIEW");
        assertThat(large.text("/approval/id")).isNotNull();
        assertThat(large.text("/approval/state")).isEqualTo("RUNNING");

        String number = large.text("/trackingNumber");
        Answer one = as("sales1").get("/projects/" + number).expect(200);
        has(one.json(), "name", "customerId", "group", "specialty", "subSpecialty", "region", "estimatedAmount", "expectedBidOn", "tenderNumber", "kind",
                "description", "initiation", "version", "state", "owner", "createdAt");
        has(one.json().getJsonObject("initiation"), "purpose", "paymentRecord", "technicalFeasibility", "resources", "risks", "expectedMargin", "team");
        assertThat(one.text("/estimatedAmount")).isEqualTo("2000000.00");
        assertThat(one.text("/owner")).isEqualTo("sales1.xxjs");
        assertThat(one.text("/createdAt")).endsWith("+08:00");
        Answer list = as("sales1").get("/projects?q=" + number + "&sort=-estimatedAmount").expect(200);
        assertThat(list.items().getJsonObject(0)).isEqualTo(one.json());
        assertThat(list.text("/totals/estimatedAmount")).isEqualTo("2000000.00");
        assertThat(list.number("/total")).isEqualTo(1);
        assertThat(as("sales1").get("/projects/" + number + "/workflow").expect(200).body()).contains("rounds");
        has(as("sales1").get("/projects/" + number + "/history").expect(200).json(), "items", "total");
    }

    @Test
    void changesTakeTheVersion() {
        Answer project = register("500000.00", null);
        String path = "/projects/" + project.text("/trackingNumber");
        long version = project.number("/version");
        as("sales1").patch(path, object("description", "没有版本")).expect(400, "VALIDATION");
        Answer changed = as("sales1").patch(path, object("version", version, "description", "改过一次")).expect(200);
        assertThat(changed.text("/description")).isEqualTo("改过一次");
        assertThat(changed.number("/version")).isGreaterThan(version);
        as("sales1").patch(path, object("version", version, "description", "过期")).expect(409, "STALE");
        as("sales1").patch(path, object("version", changed.number("/version"), "name", "新名称")).expect(422, "IMMUTABLE_FIELD");
        as("sales1").patch(path, object("version", changed.number("/version"), "trackingNumber", "XXJS-2026-999999")).expect(422, "IMMUTABLE_FIELD");
        as("sales1", "DWHZ").get(path).expect(404, "NOT_FOUND");
        as("sales1", "DWHZ").patch(path, object("version", version, "description", "别人的")).expect(404, "NOT_FOUND");
        as("sales1").post(path + "/close", object()).expect(400, "VALIDATION");
        assertThat(as("sales1").post(path + "/close", object("reason", "客户取消")).expect(200).text("/state")).isEqualTo("CLOSED");
        as("sales1").post(path + "/close", object("reason", "再一次")).expect(422, "WRONG_STATE");
    }

    @Test
    void aTenderNumberIsTakenOnce() {
        String tender = "ZB-" + UUID.randomUUID();
        as("sales1").post("/projects", with(project("100000.00", null), "tenderNumber", tender)).expect(201);
        as("sales1", "DWHZ").post("/projects", with(project("100000.00", null, "DWHZ"), "tenderNumber", tender)).expect(409, "TENDER_NUMBER_TAKEN");
        Answer conflicts = as("sales1", "DWHZ").get("/projects/conflicts?tenderNumber=" + tender).expect(200);
        assertThat(conflicts.items()).hasSize(1);
        assertThat(conflicts.body()).doesNotContain("100000.00");
    }

    @Test
    void initiationReviewAndDecisions() {
        Answer project = register("3000000.00", initiation());
        String approval = project.text("/approval/id");
        Answer tree = as("sales1").get("/approvals/" + approval).expect(200);
        has(tree.json(), "id", "kind", "subjectNumber", "state", "routeVersion", "rounds");
        JsonObject node = tree.json().getJsonArray("rounds").getJsonObject(0).getJsonArray("nodes").getJsonObject(0);
        has(node, "role", "state", "tasks");
        has(node.getJsonArray("tasks").getJsonObject(0), "id", "holder", "onBehalfOf", "state", "arrivedAt", "finishedAt", "workingMinutes", "comment");
        String task = task("director", project.text("/trackingNumber"));
        as("sales1").post("/approvals/tasks/" + task + "/decision", object("action", "APPROVE")).expect(422, "SELF_APPROVAL");
        as("sales1", "DWHZ").post("/approvals/tasks/" + task + "/decision", object("action", "APPROVE")).expect(404, "NOT_FOUND");
        as("director").post("/approvals/tasks/" + task + "/decision", object("action", "REJECT")).expect(400, "VALIDATION");
        as("director").post("/approvals/tasks/" + task + "/decision", object("action", "MAYBE")).expect(400, "VALIDATION");
        as("director").post("/approvals/tasks/" + task + "/decision", object()).expect(400, "VALIDATION");
        as("director").post("/approvals/tasks/" + task + "/decision", object("action", "APPROVE")).expect(200);
        as("director").post("/approvals/tasks/" + task + "/decision", object("action", "APPROVE")).expect(409, "ALREADY_DECIDED");
        approve("vp", project.text("/trackingNumber"));
        assertThat(as("sales1").get("/projects/" + project.text("/trackingNumber")).text("/state")).isEqualTo("TRACKING");
        as("sales1").post("/approvals/" + approval + "/withdraw", object("comment", "太晚")).expect(422, "WRONG_STATE");
    }

    @Test
    void previewNamesTheNodesOfEachBand() {
        assertThat(roles("99999.99")).containsExactly("MARKETING_DIRECTOR", "SUBSIDIARY_FINANCE_HEAD", "EXECUTING_ACCOUNTANT");
        assertThat(roles("100000.00")).hasSize(5).endsWith("HQ_FINANCE_HEAD", "EXECUTING_ACCOUNTANT");
        assertThat(roles("500000.00")).hasSize(6).contains("CFO");
        assertThat(roles("1000000.00")).hasSize(8).contains("SUBSIDIARY_GM", "GROUP_GM");
        as("sales1").get("/approvals/preview?kind=NOTHING&subsidiary=XXJS&amount=1.00").expect(400, "VALIDATION");
        as("sales1").get("/approvals/preview?kind=DEPOSIT&subsidiary=XXJS&amount=1.005").expect(400, "VALIDATION");
    }

    @Test
    void aDepositFromRequestToOutcome() {
        String project = register("900000.00", null).text("/trackingNumber");
        JsonObject request = deposit("20000.00");
        Answer deposit = as("sales1").post("/projects/" + project + "/deposits", request).expect(201);
        has(deposit.json(), "number", "state", "version", "approval");
        has(deposit.json().getJsonObject("approval"), "id", "state");
        String path = "/deposits/" + deposit.text("/number");
        JsonObject one = as("sales1").get(path).expect(200).json();
        has(one, "amount", "payee", "bank", "account", "purpose", "payBy", "returnExpectedOn", "urgent", "instrument", "paid", "refunded", "converted",
                "forfeited", "outstanding", "entries", "version", "state", "owner", "createdAt");
        assertThat(one.getString("owner")).isEqualTo("sales1.xxjs");
        named("accountant").post(path + "/payment", booking("20000.00")).expect(422, "WRONG_STATE");
        approve("director", deposit.text("/number"));
        approve("finance", deposit.text("/number"));
        Answer item = named("accountant").get("/approvals/inbox?size=200").expect(200);
        has(item.json(), "items", "total");
        item.items().forEach(entry -> has(entry.asJsonObject(), "taskId", "kind", "subjectNumber", "title", "amount", "urgent", "arrivedAt"));
        approve("accountant", deposit.text("/number"));
        assertThat(as("sales1").get(path).text("/state")).isEqualTo("APPROVED");

        as("sales1").post(path + "/payment", booking("20000.00")).expect(403, "FORBIDDEN");
        Answer paid = named("accountant").post(path + "/payment", booking("20000.00")).expect(200);
        assertThat(paid.text("/outstanding")).isEqualTo("20000.00");
        as("sales1").post("/projects/" + project + "/close", object("reason", "还有钱在外")).expect(422);
        Answer refunded = named("accountant").post(path + "/refunds", booking("5000.00")).expect(200);
        JsonObject refund = refunded.json().getJsonArray("entries").getJsonObject(1);
        has(refund, "type", "amount", "on", "voucher", "by", "at");
        assertThat(refund.getString("by")).isEqualTo("accountant");
        named("accountant").post(path + "/refunds", booking("15000.01")).expect(422);
        named("accountant").post(path + "/conversions", with(booking("5000.00"), "to", "SERVICE_FEE")).expect(200);
        named("accountant").post(path + "/forfeitures", with(booking("1000.00"), "reason", "弃标")).expect(200);
        JsonObject now = as("sales1").get(path).expect(200).json();
        assertThat(List.of(now.getString("paid"), now.getString("refunded"), now.getString("converted"), now.getString("forfeited"),
                now.getString("outstanding"))).containsExactly("20000.00", "5000.00", "5000.00", "0.00", "10000.00");
        Answer list = as("sales1").get("/deposits?state=PAID&overdue=false&size=200").expect(200);
        assertThat(list.items()).anySatisfy(entry -> {
            assertThat(entry.asJsonObject().getString("number")).isEqualTo(deposit.text("/number"));
            has(entry.asJsonObject(), "amount", "payee", "urgent", "instrument", "version", "state", "owner", "createdAt", "outstanding");
        });
        as("sales1", "DWHZ").get(path).expect(404, "NOT_FOUND");
    }

    @Test
    void anOutcomeCompletesTheTracking() {
        String project = register("800000.00", null).text("/trackingNumber");
        JsonArray bidders = Json.createArrayBuilder().add(object("name", "南瑞继保", "price", "780000.00"))
                .add(object("name", "许继电气", "price", JsonValue.NULL)).build();
        JsonObject outcome = object("openedOn", TODAY.toString(), "result", "WON", "ourPrice", "760000.00", "ourRank", 1, "winner", "我方",
                "bidders", bidders, "reasons", Json.createArrayBuilder().add("价格").build(), "remark", "顺利", "contractNumber", "HT-" + project);
        as("sales1").post("/projects/" + project + "/outcome", with(outcome, "openedOn", TODAY.plusDays(1).toString())).expect(422);
        Answer recorded = as("sales1").post("/projects/" + project + "/outcome", outcome).expect(201);
        has(recorded.json(), outcome.keySet().toArray(new String[0]));
        has(recorded.json(), "version", "state", "owner", "createdAt");
        assertThat(as("sales1").get("/projects/" + project).text("/state")).isEqualTo("WON");
        as("sales1").post("/projects/" + project + "/outcome", outcome).expect(422);
        assertThat(as("sales1").get("/projects?outcome=WON&openedFrom=" + TODAY + "&openedTo=" + TODAY + "&q=" + project).number("/total")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"subsidiary", "region", "owner", "group", "specialty", "customer", "competitor", "amountBand", "month"})
    void winRateByEveryDimension(String dimension) {
        Answer report = named("market").get("/reports/win-rate?groupBy=" + dimension + "&from=" + TODAY.minusYears(1) + "&to=" + TODAY).expect(200);
        has(report.json(), "computedAt", "rows");
        report.json().getJsonArray("rows").forEach(row -> has(row.asJsonObject(), "key", "label", "won", "lost", "pending", "abandoned", "wonAmount",
                "lostAmount", "winRate", "winRateByAmount"));
    }

    @Test
    void jobsAndErp() {
        Answer started = named("market").post("/jobs/reporting-win-rate/executions", object()).expect(202);
        long execution = started.number("/executionId");
        Answer one = named("market").get("/jobs/reporting-win-rate/executions/" + execution).expect(200);
        has(one.json(), "status", "startedAt", "finishedAt", "read", "written", "rejected", "message");
        has(named("market").get("/jobs/reporting-win-rate/executions").expect(200).items().getJsonObject(0), "executionId", "businessDate", "attempt",
                "status", "startedAt", "finishedAt", "read", "written", "rejected", "message");
        as("sales1").post("/jobs/erp-sync/executions", object("businessDate", "2026-11-20")).expect(403, "FORBIDDEN");
        named("market").post("/jobs/erp-sync/executions", object()).expect(400, "VALIDATION");
        named("market").get("/jobs/no-such-job/executions").expect(404, "NOT_FOUND");
        has(named("market").get("/erp/rejections?businessDate=2026-11-20").expect(200).json(), "items", "total");
        Answer reconciliation = named("market").get("/erp/reconciliation?from=2026-01&to=2026-12").expect(200);
        reconciliation.json().getJsonArray("rows").forEach(row -> has(row.asJsonObject(), "subsidiary", "month", "ordered", "invoiced", "received",
                "ours", "difference"));
        named("market").get("/erp/contracts/NO-SUCH-CONTRACT").expect(404, "NOT_FOUND");
    }

    @Test
    void theApiDescribesItself() throws Exception {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create(ProductUnderTest.get().baseUrl() + "/openapi")).build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("/api/v1/tokens", "/api/v1/projects/{trackingNumber}/deposits", "/api/v1/approvals/tasks/{taskId}/decision",
                "/api/v1/jobs/{name}/executions", "/api/v1/erp/reconciliation", "/api/v1/reports/win-rate", "bearer");
    }

    private static Api as(String name) {
        return as(name, SUBSIDIARY);
    }

    private static Api as(String name, String subsidiary) {
        return named(name + "." + subsidiary.toLowerCase(Locale.ROOT));
    }

    private static Api named(String username) {
        return CALLERS.computeIfAbsent(username, Api::as);
    }

    private static Answer register(String amount, JsonObject initiation) {
        return as("sales1").post("/projects", project(amount, initiation)).expect(201);
    }

    private static JsonObject project(String amount, JsonObject initiation) {
        return project(amount, initiation, SUBSIDIARY);
    }

    private static JsonObject project(String amount, JsonObject initiation, String subsidiary) {
        String[] specialty = subsidiary.equals("DWHZ") ? new String[] {"继电保护", "线路保护"} : new String[] {"通信", "光传输"};
        JsonObject body = object("name", "契约测试项目" + UUID.randomUUID(), "customerId", customer, "group", "华电", "specialty", specialty[0],
                "subSpecialty", specialty[1], "region", "江苏", "estimatedAmount", amount, "expectedBidOn", TODAY.plusDays(30).toString(),
                "kind", "SUPPLY", "description", "说明");
        return initiation == null ? body : with(body, "initiation", initiation);
    }

    private static JsonObject initiation() {
        return object("purpose", "进入新市场", "paymentRecord", "良好", "technicalFeasibility", "成熟", "resources", "两人", "risks", "工期",
                "expectedMargin", "0.1250", "team", Json.createArrayBuilder().add(object("username", "sales2.xxjs", "duty", "技术")).build());
    }

    private static JsonObject deposit(String amount) {
        return object("amount", amount, "payee", "某招标公司", "bank", "中国银行南京分行", "account", "6222021234567890", "purpose", "投标保证金",
                "payBy", TODAY.plusDays(5).toString(), "returnExpectedOn", TODAY.plusDays(60).toString(), "urgent", true, "instrument", "TRANSFER");
    }

    private static JsonObject booking(String amount) {
        return object("amount", amount, "on", TODAY.toString(), "voucher", "记-" + amount);
    }

    private static JsonObject with(JsonObject object, String name, Object value) {
        Map<String, Object> values = new HashMap<>(object);
        values.put(name, value);
        return Json.createObjectBuilder(values).build();
    }

    private static String task(String name, String subject) {
        Api caller = name.equals("accountant") ? named(name) : as(name);
        return caller.get("/approvals/inbox?size=200").expect(200).items().stream().map(JsonValue::asJsonObject)
                .filter(item -> item.getString("subjectNumber").equals(subject)).map(item -> item.get("taskId").toString()).findFirst().orElseThrow();
    }

    private static void approve(String name, String subject) {
        Api caller = name.equals("accountant") ? named(name) : as(name);
        caller.post("/approvals/tasks/" + task(name, subject) + "/decision", object("action", "APPROVE", "comment", "同意")).expect(200);
    }

    private static List<String> roles(String amount) {
        Answer preview = as("sales1").get("/approvals/preview?kind=DEPOSIT&subsidiary=XXJS&amount=" + amount).expect(200);
        assertThat(preview.number("/routeVersion")).isPositive();
        return preview.json().getJsonArray("nodes").stream().map(JsonValue::asJsonObject).peek(node -> has(node, "role", "scope", "mode", "because"))
                .map(node -> node.getString("role")).toList();
    }

    private static void has(JsonObject object, String... fields) {
        assertThat(object.keySet()).containsAll(Arrays.asList(fields));
    }
}
