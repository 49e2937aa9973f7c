package org.tenderline.shared.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderline.testing.Api.object;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderline.testing.Answer;
import org.tenderline.testing.Api;

/** Whatever is sent, the answer is a problem with a code that names the field, and never a failure of ours (L4). */
class BadInputIT {

    private static Api sales;

    @BeforeAll
    static void signIn() {
        sales = Api.as("sales3.hddl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nonsense", "/projects/", "/projects/NO-SUCH-NUMBER", "/projects/%27%20or%201=1", "/customers/0", "/customers/abc",
        "/customers/99999999999999999999", "/deposits/x", "/approvals/0", "/approvals/-1", "/erp/contracts/x", "/jobs/none/executions",
        "/me/nothing", "/tokens/x", "/openapi", "/projects/a/b/c/d"})
    void whatIsNotThereIsAProblem(String path) {
        Answer answer = sales.get(path);
        assertThat(answer.status()).isIn(404, 403, 200);
        if (answer.status() != 200) {
            problem(answer);
        }
        Answer anonymous = Api.anonymous().get(path).expect(401, "UNAUTHENTICATED");
        problem(anonymous);
    }

    @ParameterizedTest
    @CsvSource({"page=-1, page", "page=x, page", "size=201, size", "size=0, size", "size=1e3, size", "page=99999999999, page", "from=2026-02-30, from",
        "to=tomorrow, to", "minAmount=1e30, minAmount", "maxAmount=1.005, maxAmount", "state=OTHER, state", "customerId=abc, customerId",
        "outcome=MAYBE, outcome", "openedFrom=20261101, openedFrom"})
    void queryParametersAreCheckedByName(String query, String field) {
        assertThat(fields(sales.get("/projects?" + query))).contains("\"" + field + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"|body", "{|body", "[]|body", "\"text\"|body", "{\"name\": 5}|name", "{\"estimatedAmount\": 1e30}|estimatedAmount",
        "{\"estimatedAmount\": \"NaN\"}|estimatedAmount", "{\"estimatedAmount\": \"1.005\"}|estimatedAmount", "{\"expectedBidOn\": \"2026-13-01\"}|expectedBidOn",
        "{\"kind\": \"OTHER\"}|kind", "{\"customerId\": \"1\"}|customerId", "{\"initiation\": []}|initiation",
        "{\"initiation\": {\"team\": [{\"username\": 1}]}}|initiation.team[0].username", "{}|name", "{\"name\": \"\\u0000\"}|name"})
    void bodiesAreCheckedByField(String body, String field) {
        Answer answer = sales.post("/projects", body == null ? " " : body);
        assertThat(fields(answer)).contains("\"" + field + "\"");
    }

    @Test
    void speaksEnglishOrChinese() {
        String english = sales.with("Accept-Language", "en-GB,en;q=0.9,zh;q=0.1").post("/projects", object()).expect(400, "VALIDATION").body();
        String chinese = sales.with("Accept-Language", "zh-CN").post("/projects", object()).expect(400, "VALIDATION").body();
        assertThat(english).doesNotContainPattern("[\\u4e00-\\u9fff]").doesNotContain("violation.").doesNotContain("error.");
        assertThat(chinese).containsPattern("[\\u4e00-\\u9fff]").doesNotContain("violation.").doesNotContain("error.");
        assertThat(sales.with("Accept-Language", "fr").post("/projects", object()).body()).isEqualTo(chinese);
    }

    @Test
    void otherFormatsAndMethodsAreRefused() {
        problem(sales.with("Content-Type", "application/xml").post("/projects", "<a/>").expect(415, "UNSUPPORTED_MEDIA_TYPE"));
        problem(sales.with("Content-Type", "application/x-www-form-urlencoded").post("/projects", "name=x").expect(415, "UNSUPPORTED_MEDIA_TYPE"));
        problem(sales.with("Accept", "application/xml").get("/projects").expect(406, "NOT_ACCEPTABLE"));
        problem(sales.delete("/me").expect(405, "METHOD_NOT_ALLOWED"));
        problem(sales.post("/projects", "{\"name\": \"" + "x".repeat(1_100_000) + "\"}").expect(413, "TOO_LARGE"));
        problem(sales.post("/projects", "{\"initiation\": ".repeat(20_000)).expect(400, "VALIDATION"));
    }

    private static String fields(Answer answer) {
        problem(answer.expect(400, "VALIDATION"));
        return answer.json().getJsonArray("violations").toString();
    }

    private static void problem(Answer answer) {
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().keySet()).contains("type", "title", "status", "code", "detail", "violations");
        assertThat(answer.json().getInt("status")).isEqualTo(answer.status());
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("org.tenderline").doesNotContain("SELECT");
    }
}
