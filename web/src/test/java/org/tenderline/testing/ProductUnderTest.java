package org.tenderline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tenderline.standalone.DatabaseAccounts;
import org.tenderline.standalone.Home;

/**
 * The packaged product with the demo group, started once for all tests of this process and driven from outside. Tests share its data: each makes
 * what it changes, and counts only what it made.
 */
public final class ProductUnderTest {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** Pictures for the guides show more. */
    private static final String PROJECTS = System.getenv("TENDERLINE_PICTURES") == null ? "100" : "800";
    private static final Path FOLDER = Path.of("target/product-test/" + System.getProperty("tenderline.fork", "process-1")).toAbsolutePath();

    private static ProductUnderTest running;

    private final LaunchedProduct launched;
    private final int port;

    private ProductUnderTest(LaunchedProduct launched, int port) {
        this.launched = launched;
        this.port = port;
    }

    public static synchronized ProductUnderTest get() {
        if (running == null) {
            int port = LaunchedProduct.freePort();
            Map<String, String> settings = new HashMap<>(LaunchedProduct.fewOptimizations());
            settings.putAll(Map.of("TENDERLINE_DEMO", "true", "TENDERLINE_DEMO_PROJECTS", PROJECTS, "TENDERLINE_ERP_INBOX", createInbox().toString()));
            LaunchedProduct launched = LaunchedProduct.start(home().path(), port, settings, "--fresh");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(launched)));
            try {
                launched.awaitReady(PATIENCE);
            } catch (AssertionError e) {
                throw new AssertionError(e.getMessage() + endOfLog(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            running = new ProductUnderTest(launched, port);
        }
        return running;
    }

    /** Where the product answers, without a slash at the end. */
    public String baseUrl() {
        return "http://localhost:" + port;
    }

    /** The folder the product reads the ERP's feed from. */
    public Path erpInbox() {
        return FOLDER.resolve("erp-inbox");
    }

    /** What the product has printed since its start. */
    public String output() {
        return launched.output();
    }

    public Path applicationLog() {
        return home().logs().resolve("payara.log");
    }

    /** A look into the database with the application's own account. */
    public Connection connection() throws SQLException {
        try {
            String databasePort = Files.readString(home().database().resolve("port")).trim();
            return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + databasePort + "/tenderline",
                    DatabaseAccounts.APPLICATION_USER, DatabaseAccounts.of(home()).applicationPassword());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public StatementLog statements() {
        return new StatementLog(home().database());
    }

    private static String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(home().logs().resolve("payara.log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    private static Home home() {
        return new Home(FOLDER.resolve("home"));
    }

    private static Path createInbox() {
        try {
            return Files.createDirectories(FOLDER.resolve("erp-inbox"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(LaunchedProduct launched) {
        launched.process().destroy();
        try {
            launched.awaitExit(Duration.ofMinutes(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
