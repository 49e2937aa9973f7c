package org.tenderline.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.testing.Answer;
import org.tenderline.testing.Api;
import org.tenderline.testing.Browser;
import org.tenderline.testing.ProductUnderTest;

@DisplayName("L6: metrics for the monitoring alone, readiness that falls with what it watches, and a log of one line for each event")
class MonitoringIT {

    /** Where one chunk of the answer ends and the next begins, possibly within a line. */
    private static final String CHUNK = "\n[0-9a-f]+\n";

    private final URI product = URI.create(ProductUnderTest.get().baseUrl());

    @BeforeAll
    static void run() {
        Api operator = Api.as("market");
        operator.post("/jobs/reporting-win-rate/executions", "{}");
        await().atMost(Duration.ofMinutes(2)).until(() -> "COMPLETED".equals(operator.get("/jobs/reporting-win-rate/executions").text("/items/0/status")));
    }

    @Test
    void metricsTellOfJobsApprovalsConnectionsAndSessions() throws IOException {
        await().atMost(Duration.ofSeconds(20)).until(() -> value(get("localhost", "/metrics"), "tenderline_job_runs", "job=\"reporting-win-rate\"",
                "status=\"COMPLETED\"") >= 1);
        double inboxes = value(get("localhost", "/metrics"), "tenderline_inbox_seconds_count");
        Api.as("market").get("/approvals/inbox").expect(200);
        String metrics = get("localhost", "/metrics");
        assertThat(metrics).startsWith("HTTP/1.1 200");
        assertThat(value(metrics, "tenderline_inbox_seconds_count")).isGreaterThan(inboxes);
        assertThat(value(metrics, "tenderline_sessions_active")).isGreaterThanOrEqualTo(0);
        assertThat(value(metrics, "tenderline_job_last_success_age_seconds", "job=\"reporting-win-rate\"")).isGreaterThanOrEqualTo(0);
        assertThat(value(metrics, "tenderline_job_active", "job=\"erp-sync\"")).isBetween(0d, 1d);
        assertThat(value(metrics, "tenderline_approval_tasks_open")).isGreaterThan(0);
        assertThat(value(metrics, "tenderline_approval_tasks_overdue")).isBetween(0d, value(metrics, "tenderline_approval_tasks_open"));
        assertThat(value(metrics, "tenderline_approvals", "state=\"APPROVED\"")).isGreaterThan(0);
        assertThat(value(metrics, "tenderline_database_connections", "state=\"busy\"")).isGreaterThanOrEqualTo(1);
    }

    @Test
    void metricsAreNotFoundThroughAProxyAndFromElsewhere() throws IOException {
        for (String header : List.of("X-Forwarded-For: 127.0.0.1", "Forwarded: for=127.0.0.1", "Via: 1.1 proxy", "X-Real-IP: 127.0.0.1")) {
            assertThat(get("localhost", "/metrics", header)).as(header).startsWith("HTTP/1.1 404");
            assertThat(get("localhost", "/metrics?scope=base", header)).as(header).startsWith("HTTP/1.1 404");
            assertThat(get("localhost", "/metrics/base", header)).as(header).startsWith("HTTP/1.1 404");
        }
        String own = outerAddress().orElse(null);
        Assumptions.assumeTrue(own != null, "this machine has no address but its own loop");
        assertThat(get(own, "/metrics")).startsWith("HTTP/1.1 404");
        assertThat(get(own, "/health/ready")).startsWith("HTTP/1.1 200");
    }

    @Test
    void aStepOfTheSchemaThatFailedOrIsMissingMakesItNotReady() throws Exception {
        readiness().expect(200);
        update("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)"
            + " VALUES (1000000, '9999', 'failed', 'SQL', 'failed.sql', 'test', 0, 0)");
        try {
            assertNotReady("schemaCurrent");
        } finally {
            update("DELETE FROM flyway_schema_history WHERE installed_rank = 1000000");
        }
        String current = readiness().text("/checks/0/data/schema");
        update("UPDATE flyway_schema_history SET version = 'hidden' WHERE version = '" + current + "'");
        try {
            assertNotReady("schemaCurrent");
        } finally {
            update("UPDATE flyway_schema_history SET version = '" + current + "' WHERE version = 'hidden'");
        }
        readiness().expect(200);
    }

    /** Its sign of life comes every five seconds and may fall between the two statements: then once more. */
    @Test
    void aJobRunnerThatGivesNoSignOfLifeMakesItNotReady() {
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> {
            update("UPDATE job_process SET heartbeat_at = UTC_TIMESTAMP(6) - INTERVAL 31 SECOND");
            assertNotReady("jobRunner");
        });
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> readiness().expect(200));
    }

    private void assertNotReady(String part) throws IOException, InterruptedException {
        Answer answer = readiness().expect(503);
        assertThat(answer.text("/checks/0/status")).isEqualTo("DOWN");
        assertThat(answer.text("/checks/0/data/database")).isEqualTo("true");
        assertThat(answer.text("/checks/0/data/" + part)).isEqualTo("false");
        assertThat(answer.text("/checks/0/data/schemaCurrent")).isEqualTo(String.valueOf(!part.equals("schemaCurrent")));
    }

    private Answer readiness() throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(product.resolve("/health/ready")).build(),
            HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.headers().map(), answer.body());
    }

    private static void update(String sql) throws SQLException {
        try (Connection connection = ProductUnderTest.get().connection(); Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    @Test
    void aRequestsIdIsTakenReturnedAndStandsInItsLine() throws IOException {
        String id = "test-" + UUID.randomUUID();
        Answer answer = Api.anonymous().with("X-Request-Id", id).get("/me").expect(401);
        assertThat(answer.header("X-Request-Id")).isEqualTo(id);
        JsonObject line = line(id);
        assertThat(line.getString("LoggerName")).isEqualTo("org.tenderline.requests");
        assertThat(line.getString("LogMessage")).matches("GET /api/v1/me 401 \\d+ ms");
        assertThat(Api.anonymous().with("X-Request-Id", "two words").get("/me").header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void whatPeopleTypeCannotForgeALineAndSecretsAreNotWritten() throws IOException {
        String mark = UUID.randomUUID().toString();
        Api.anonymous().get("/projects%0D%0Aforged-" + mark + "?q=secret-" + mark);
        Api.anonymous().post("/tokens", Api.object("username", "name-" + mark + "\r\nforged", "password", "password-" + mark)).expect(401);
        await().atMost(Duration.ofSeconds(10)).until(() -> log().stream().anyMatch(line -> line.contains("forged-" + mark)));
        assertThat(log()).filteredOn(line -> line.contains(mark)).allSatisfy(line -> {
            assertThat(parse(line).getString("LogMessage")).startsWith("GET /api/v1/projects%0D%0Aforged-" + mark + " 401");
            assertThat(line).doesNotContain("secret-", "name-", "password-");
        });
    }

    @Test
    void aFailedPageLeavesItsRequestsIdInTheLogAndNobodysAddress() throws Exception {
        String pressed = "pressed-" + UUID.randomUUID();
        String opened = "opened-" + UUID.randomUUID();
        String person = "(SELECT id FROM person WHERE username = 'office.xxjs')";
        Page page = Browser.as("office.xxjs");
        page.navigate("/notification/preferences");
        // no such language: what this person does on that page fails, and nobody else's
        update("INSERT INTO notification_reader (person_id, language) VALUES (" + person + ", 'XX') ON DUPLICATE KEY UPDATE language = 'XX'");
        try {
            page.setExtraHTTPHeaders(Map.of("X-Request-Id", pressed, "X-Forwarded-For", "203.0.113.7"));
            page.click("#save");
            PlaywrightAssertions.assertThat(page.locator("section.notice")).isVisible();
            page.setExtraHTTPHeaders(Map.of("X-Request-Id", opened, "X-Forwarded-For", "203.0.113.7"));
            assertThat(page.navigate("/notification/preferences").status()).isEqualTo(500);
        } finally {
            update("DELETE FROM notification_reader WHERE person_id = " + person);
        }
        page.context().close();
        for (String id : List.of(pressed, opened)) {
            await().atMost(Duration.ofSeconds(10)).until(() -> log().stream().anyMatch(line -> line.contains("request=" + id) && line.contains("SEVERE")));
            assertThat(log()).filteredOn(line -> line.contains("request=" + id)).noneMatch(line -> line.contains("203.0.113.7") || line.contains("127.0.0.1"));
        }
    }

    @Test
    void everyLineIsOneEvent() throws IOException {
        List<String> lines = log();
        List<String> events = lines.subList(first(lines), lines.size());
        assertThat(events).hasSizeGreaterThan(50).allSatisfy(line -> assertThat(parse(line)).containsKeys("Timestamp", "Level", "LoggerName", "ThreadName"));
        assertThat(events).as("runs tell their number").anySatisfy(line -> {
            assertThat(parse(line).getString("ThreadName")).containsPattern(" run=\\d+$");
            assertThat(parse(line).getString("LogMessage")).isEqualTo("reporting-win-rate begins or goes on");
        });
    }

    /** What the virtual machine itself says at its start is no event of the product's. */
    private static int first(List<String> lines) {
        for (int number = 0; number < lines.size(); number++) {
            if (lines.get(number).startsWith("{")) {
                return number;
            }
        }
        throw new AssertionError("No JSON in " + lines);
    }

    private JsonObject line(String id) throws IOException {
        await().atMost(Duration.ofSeconds(10)).until(() -> log().stream().anyMatch(line -> line.contains("request=" + id)));
        return parse(log().stream().filter(line -> line.contains("request=" + id)).findFirst().orElseThrow());
    }

    private static JsonObject parse(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }

    private static List<String> log() throws IOException {
        return Files.readAllLines(ProductUnderTest.get().applicationLog()).stream().filter(line -> !line.isBlank()).toList();
    }

    private static double value(String metrics, String name, String... labels) {
        Matcher line = Pattern.compile("^" + name + "(?:\\{([^}]*)})? (\\S+)$", Pattern.MULTILINE).matcher(metrics.replaceAll(CHUNK, ""));
        while (line.find()) {
            String found = String.valueOf(line.group(1));
            if (List.of(labels).stream().allMatch(found::contains)) {
                return Double.parseDouble(line.group(2));
            }
        }
        throw new AssertionError("No metric " + name + " " + List.of(labels) + " in\n" + metrics);
    }

    /** By hand, because no client sends such headers, or to such an address, for us. */
    private String get(String host, String path, String... headers) throws IOException {
        try (Socket socket = new Socket(host, product.getPort())) {
            socket.setSoTimeout(20_000);
            StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: " + product.getAuthority() + "\r\nConnection: close\r\n");
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            OutputStream output = socket.getOutputStream();
            output.write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            output.flush();
            StringBuilder answer = new StringBuilder();
            BufferedReader reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                answer.append(line).append('\n');
            }
            return answer.toString();
        }
    }

    private static Optional<String> outerAddress() throws IOException {
        return Collections.list(NetworkInterface.getNetworkInterfaces()).stream().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress()).map(InetAddress::getHostAddress).findFirst();
    }
}
