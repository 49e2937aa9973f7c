package org.tenderline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tenderline.testing.LaunchedProduct;

/** The life of an embedded run: it keeps its data, stops cleanly, survives being killed, and refuses in one plain sentence. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherIT {

    private static final Duration START = Duration.ofMinutes(6);
    private static final Duration STOP = Duration.ofMinutes(1);
    private static final Path FOLDER = Path.of("target/launcher-test").toAbsolutePath();
    private static final Home HOME = new Home(FOLDER.resolve("home"));

    private final int port = LaunchedProduct.freePort();
    private LaunchedProduct product;

    @BeforeAll
    static void clear() {
        Home.delete(FOLDER);
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (product != null && product.process().isAlive()) {
            product.process().destroy();
            product.awaitExit(STOP);
        }
    }

    @Test
    @Order(1)
    void refusesABusyPort() throws Exception {
        try (ServerSocket other = new ServerSocket(port)) {
            product = start(HOME.path());
            assertThat(product.awaitExit(STOP)).isNotZero();
            assertThat(product.output()).isEqualTo(
                    "Port " + other.getLocalPort() + " is in use by another program; stop that, or choose another port with TENDERLINE_PORT.\n");
        }
    }

    @Test
    @Order(2)
    void refusesAPortThatIsNone() throws Exception {
        product = LaunchedProduct.start(HOME.path(), 0, Map.of("TENDERLINE_PORT", "eighty"));
        assertThat(product.awaitExit(STOP)).isNotZero();
        assertThat(product.output()).isEqualTo("TENDERLINE_PORT is eighty, which is no port between 1 and 65535.\n");
    }

    @Test
    @Order(3)
    void aKilledLaunchersServersAreEndedByTheNextStartWhichKeepsTheDataAndStopsBoth() throws Exception {
        product = start(HOME.path());
        product.awaitReady(START);
        assertThat(children()).anyMatch(child -> List.of(child.info().arguments().orElseThrow()).contains(LaunchedProduct.QUICK_COMPILER));
        leaveAMark();
        LaunchedProduct second = start(HOME.path(), LaunchedProduct.freePort());
        assertThat(second.awaitExit(STOP)).isNotZero();
        assertThat(second.output()).startsWith("Tenderline is already running with the folder " + HOME.path()).hasLineCount(1);
        ProcessHandle[] orphans = children();
        product.process().destroyForcibly().waitFor();
        assertThat(orphans).allMatch(ProcessHandle::isAlive);

        product = start(HOME.path());
        product.awaitReady(START);
        assertThat(orphans).noneMatch(ProcessHandle::isAlive);
        assertThat(product.output()).contains("Ended what an interrupted run had left over.");
        assertThat(get("/health/ready")).contains("\"status\":\"UP\"");
        assertThat(get("/health/live")).contains("\"status\":\"UP\"");
        assertThat(get("/openapi")).contains("openapi:");
        assertThat(findTheMark()).isTrue();

        ProcessHandle[] children = children();
        product.process().destroy();
        product.awaitExit(STOP);
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(Files.readString(HOME.logs().resolve("mariadb.log"))).contains("Shutdown complete");
    }

    private ProcessHandle[] children() {
        ProcessHandle[] children = product.process().children().toArray(ProcessHandle[]::new);
        assertThat(children).hasSize(2);
        return children;
    }

    @Test
    @Order(4)
    void refusesADamagedDatabaseFolder() throws Exception {
        Path data = HOME.database().resolve("data");
        Files.writeString(data.resolve("ibdata1"), "not a database");
        product = start(HOME.path());
        assertThat(product.awaitExit(Duration.ofMinutes(3))).isNotZero();
        assertThat(product.output()).contains("The database in " + data + " does not start").doesNotContain("Exception").hasLineCount(2);

        Home.delete(data.resolve("mysql"));
        product = start(HOME.path());
        assertThat(product.awaitExit(STOP)).isNotZero();
        assertThat(product.output()).contains("The database in " + data + " does not start").doesNotContain("Exception").hasLineCount(2);
    }

    @Test
    @Order(5)
    void beginsAnewWhenAsked() throws Exception {
        product = LaunchedProduct.start(HOME.path(), port, LaunchedProduct.QUICK_START, "--fresh");
        product.awaitReady(START);
        assertThat(findTheMark()).isFalse();
    }

    private LaunchedProduct start(Path home) {
        return start(home, port);
    }

    private static LaunchedProduct start(Path home, int port) {
        return LaunchedProduct.start(home, port, LaunchedProduct.QUICK_START);
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static void leaveAMark() throws SQLException, IOException {
        try (Connection connection = connection()) {
            connection.createStatement().execute("CREATE TABLE launcher_test_mark (id INT)");
        }
    }

    private static boolean findTheMark() throws SQLException, IOException {
        try (Connection connection = connection();
                ResultSet tables = connection.createStatement().executeQuery("SHOW TABLES LIKE 'launcher_test_mark'")) {
            return tables.next();
        }
    }

    private static Connection connection() throws SQLException, IOException {
        String database = Files.readString(HOME.database().resolve("port")).trim();
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + database + "/tenderline", DatabaseAccounts.MIGRATION_USER,
                DatabaseAccounts.of(HOME).migrationPassword());
    }
}
