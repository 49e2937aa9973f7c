package org.tenderline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tenderline.standalone.DatabaseAccounts;
import org.tenderline.standalone.EmbeddedMariaDb;
import org.tenderline.standalone.Home;
import org.tenderline.testing.Answer;
import org.tenderline.testing.Api;
import org.tenderline.testing.Browser;
import org.tenderline.testing.Command;
import org.tenderline.testing.LaunchedProduct;

@DisplayName("The EAR on Payara Server, set up as docker/README.md says")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PayaraServerIT {

    private static final Path TARGET = LaunchedProduct.root().resolve("ear/target");
    private static final Path PAYARA = TARGET.resolve("payara-server/payara6");
    private static final String ASADMIN = PAYARA.resolve("bin/asadmin").toString();
    private static final Path INBOX = TARGET.resolve("server-test/erp-inbox");
    private static final Home HOME = new Home(TARGET.resolve("server-test/home"));
    private static final LocalDate FEED = LocalDate.of(2026, 11, 20);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Map<String, String> ENVIRONMENT = new HashMap<>();

    private static EmbeddedMariaDb database;
    private static int portBase;

    @BeforeAll
    static void setUp() throws IOException {
        EmbeddedMariaDb.deleteData(HOME);
        database = EmbeddedMariaDb.start(HOME, LaunchedProduct.freePort());
        copyFeed();
        ENVIRONMENT.putAll(database.environment());
        ENVIRONMENT.put("TENDERLINE_DEMO", "true");
        ENVIRONMENT.put("TENDERLINE_DEMO_PROJECTS", "40");
        ENVIRONMENT.put("TENDERLINE_ERP_INBOX", INBOX.toString());
        // asadmin and the server are started more often than they are worked with
        ENVIRONMENT.put("JAVA_TOOL_OPTIONS", LaunchedProduct.QUICK_COMPILER);
        ENVIRONMENT.put("AS_JAVA", System.getProperty("java.home"));
        ENVIRONMENT.put("PATH", PAYARA.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
        if (Files.exists(PAYARA.resolve("glassfish/domains/tenderline"))) {
            Command.run(ENVIRONMENT, ASADMIN, "stop-domain", "--kill", "tenderline");
            Command.run(ENVIRONMENT, ASADMIN, "delete-domain", "tenderline");
        }
        portBase = freePortBase();
        Command.run(ENVIRONMENT, "docker/server/set-up", String.valueOf(portBase));
    }

    @AfterAll
    static void stop() {
        try {
            Command.run(ENVIRONMENT, ASADMIN, "stop-domain", "--kill", "tenderline");
        } finally {
            database.close();
        }
    }

    @Test
    @Order(1)
    void itIsReadyAndTellsStrangersLittle() throws Exception {
        awaitReady();
        assertThat(get("/health/live").body()).contains("\"status\":\"UP\"");
        assertThat(get("/openapi").body()).contains("openapi:");
        HttpResponse<String> page = get("/sign-in");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().map()).doesNotContainKeys("server", "x-powered-by").containsKey("content-security-policy");
        // another address of this machine than the one administration listens on
        assertThatThrownBy(() -> connect("127.0.0.2", portBase + 48)).isInstanceOf(ConnectException.class);
        connect("127.0.0.1", portBase + 48);
        connect("127.0.0.2", portBase + 80);
    }

    @Test
    @Order(2)
    void aProjectIsRegisteredAndFound() {
        Api owner = Api.at(baseUrl()).signIn("sales1.xxjs");
        String name = "服务器测试" + UUID.randomUUID();
        long customer = owner.post("/customers", Api.object("name", "服务器测试客户" + UUID.randomUUID(), "group", "华电", "region", "江苏"))
            .expect(201).number("/id");
        String number = owner.post("/projects", Api.object("name", name, "customerId", customer, "group", "华电",
            "specialty", "变电站自动化", "region", "江苏",
            "estimatedAmount", "1000000.00", "expectedBidOn", "2099-12-31", "kind", "SUPPLY")).expect(201).text("/trackingNumber");
        assertThat(owner.get("/projects?q=" + name.substring(5)).expect(200).text("/items/0/trackingNumber")).isEqualTo(number);
        assertThat(Api.at(baseUrl()).signIn("sales1.whth").get("/projects/" + number).status()).isEqualTo(404);
        Answer preview = owner.get("/approvals/preview?kind=DEPOSIT&subsidiary=XXJS&amount=100000.00").expect(200);
        assertThat(preview.json().getJsonArray("nodes")).isNotEmpty();

        Page page = Browser.open(baseUrl(), "zh-CN");
        Browser.signIn(page, "sales1.xxjs");
        page.navigate("/project/list?q=" + number);
        PlaywrightAssertions.assertThat(page.locator("table").first()).containsText(name);
        page.context().close();
    }

    @Test
    @Order(3)
    void theErpIsMirrored() {
        Answer run = run("erp-sync", Api.object("businessDate", FEED.toString(), "acceptLoss", true));
        assertThat(run.text("/status")).as(run.body()).isEqualTo("COMPLETED");
        assertThat(run.number("/written")).isEqualTo(1973 + 3049 + 2489);
    }

    @Test
    @Order(4)
    void theJobsHistorySurvivesARedeployment() throws Exception {
        String before = history();
        long executions = count("SELECT COUNT(*) FROM jbatchEXECUTIONINSTANCEDATA");
        assertThat(executions).isPositive();

        Command.run(ENVIRONMENT, "docker/server/deploy", String.valueOf(portBase));

        awaitReady();
        assertThat(history()).isEqualTo(before);
        assertThat(count("SELECT COUNT(*) FROM jbatchEXECUTIONINSTANCEDATA")).isGreaterThanOrEqualTo(executions);
        assertThat(run("reporting-win-rate", Api.object()).text("/status")).isEqualTo("COMPLETED");
    }

    private static Answer run(String job, JsonObject parameters) {
        Api operator = Api.at(baseUrl()).signIn("market");
        String run = "/jobs/" + job + "/executions/" + operator.post("/jobs/" + job + "/executions", parameters).expect(202).number("/executionId");
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(250)).until(() -> operator.get(run).expect(200).text("/finishedAt") != null);
        return operator.get(run);
    }

    private static String history() {
        return Api.at(baseUrl()).signIn("market").get("/jobs/erp-sync/executions").expect(200).body();
    }

    private static long count(String query) throws Exception {
        try (var connection = DriverManager.getConnection(database.url(), DatabaseAccounts.APPLICATION_USER,
                database.accounts().applicationPassword()); ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void awaitReady() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).ignoreExceptions().untilAsserted(() -> {
            HttpResponse<String> health = get("/health/ready");
            assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
            assertThat(health.body()).contains("tenderline");
        });
    }

    private static String baseUrl() {
        return "http://localhost:" + (portBase + 80);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(baseUrl() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void connect(String address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
        }
    }

    /** Payara takes a dozen ports above it; those that matter are free. */
    private static int freePortBase() {
        return LaunchedProduct.freePort() / 100 * 100;
    }

    private static void copyFeed() throws IOException {
        Path source = LaunchedProduct.root().resolve("web/src/test/resources/erp/sample/" + FEED);
        Path folder = Files.createDirectories(INBOX.resolve(FEED.toString()));
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
