package org.tenderline.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tenderline.standalone.DatabaseAccounts;
import org.tenderline.standalone.Home;

/** The packaged product with a small demo group, started as {@code ./run} does, and driven by its REST interface. */
final class Product implements AutoCloseable {

    static final Path HOME = Path.of("bench/target/home").toAbsolutePath();
    static final Path INBOX = Path.of("bench/target/erp-inbox").toAbsolutePath();
    private static final int PORT = 18_080;
    static final String API = "http://localhost:" + PORT + "/api/v1";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process launcher;
    private final double ready;
    private final double applicationReady;
    private String token;

    private Product(Process launcher, double ready) throws IOException {
        this.launcher = launcher;
        this.ready = ready;
        this.applicationReady = (System.currentTimeMillis() - Long.parseLong(process()[1])) / 1e3;
    }

    /** The application's process: its number, and when it began. */
    private static String[] process() throws IOException {
        return Files.readString(HOME.resolve("payara.process")).trim().split(" ");
    }

    static Product start(boolean fresh) throws IOException, InterruptedException {
        Files.createDirectories(INBOX);
        Files.createDirectories(HOME);
        ProcessBuilder builder = new ProcessBuilder("java", "-cp",
            "standalone/target/tenderline-standalone.jar" + File.pathSeparator + "standalone/target/lib/*",
            "org.tenderline.standalone.Launcher", "web/target/ROOT.war");
        if (fresh) {
            builder.command().add("--fresh");
        }
        builder.environment().put("TENDERLINE_HOME", HOME.toString());
        builder.environment().put("TENDERLINE_PORT", String.valueOf(PORT));
        builder.environment().put("TENDERLINE_DEMO", "true");
        builder.environment().put("TENDERLINE_DEMO_PROJECTS", "100");
        builder.environment().put("TENDERLINE_ERP_INBOX", INBOX.toString());
        long begun = System.nanoTime();
        Process launcher = builder.redirectErrorStream(true).redirectOutput(new File("bench/target/product.txt")).start();
        HttpProbe.awaitReady(launcher, "http://localhost:" + PORT + "/health/ready", "tenderline");
        return new Product(launcher, (System.nanoTime() - begun) / 1e9);
    }

    /** Seconds from the start of the launcher, database included, to readiness. */
    double ready() {
        return ready;
    }

    /** Seconds from the start of the application's process to readiness. */
    double applicationReady() {
        return applicationReady;
    }

    /** Runs a job and answers how many seconds it took, by its own account. */
    double run(String job, String parameters) throws IOException, InterruptedException {
        String run = send("POST", "/jobs/" + job + "/executions", parameters, 202);
        String path = "/jobs/" + job + "/executions/" + text(run, "executionId");
        while (true) {
            String answer = send("GET", path, null, 200);
            if (!answer.contains("\"finishedAt\":null")) {
                if (!text(answer, "status").equals("COMPLETED")) {
                    throw new IllegalStateException(answer);
                }
                return Duration.between(OffsetDateTime.parse(text(answer, "startedAt")), OffsetDateTime.parse(text(answer, "finishedAt")))
                    .toNanos() / 1e9;
            }
            Thread.sleep(100);
        }
    }

    private String send(String method, String path, String body, int expected) throws IOException, InterruptedException {
        if (token == null && !path.equals("/tokens")) {
            token = text(send("POST", "/tokens", "{\"username\":\"market\",\"password\":\"Tenderline#2026\"}", 201), "token");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(API + path)).header("Content-Type", "application/json")
            .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != expected) {
            throw new IOException(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private static String text(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException(name + " is not in " + json);
        }
        return matcher.group(1);
    }

    /** What stands at {@code /metrics} by that name, all labels together. */
    double metric(String name) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + "/metrics")).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body().lines()
            .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    /** With the account that may make tables. */
    Connection connection(String options) throws SQLException, IOException {
        String port = Files.readString(HOME.resolve("mariadb/port")).trim();
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/tenderline?connectionTimeZone=+08:00" + options,
            DatabaseAccounts.MIGRATION_USER, DatabaseAccounts.of(new Home(HOME)).migrationPassword());
    }

    /** Lets clients hand files over; only the system's root may say so, and without it there is no LOAD DATA to compare with. */
    void allowLoadData() throws IOException, InterruptedException {
        Path programs = HOME.resolve("mariadb/mariadb-11.4.5");
        ProcessBuilder client = new ProcessBuilder(programs.resolve("bin/mariadb").toString(), "--no-defaults",
            "--skip-ssl", "--socket=" + HOME.resolve("mariadb/socket"), "-uroot", "-e", "SET GLOBAL local_infile = 1");
        client.environment().put("LD_LIBRARY_PATH", programs.resolve("libs").toString());
        client.redirectErrorStream(true).redirectOutput(new File("bench/target/client.txt")).start().waitFor();
    }

    /** Bytes of the application's heap that are in use after a full collection. */
    long liveHeap() throws IOException, InterruptedException {
        long skipped;
        String total;
        do {
            skipped = skippedCollections();
            Process histogram = new ProcessBuilder("jcmd", process()[0], "GC.class_histogram").redirectErrorStream(true).start();
            total = histogram.inputReader().lines().filter(line -> line.startsWith("Total")).findFirst().orElseThrow();
            histogram.waitFor();
        } while (skippedCollections() > skipped);
        return Long.parseLong(total.trim().split("\\s+")[2]);
    }

    /** While native code holds an array nothing is collected, and garbage would be counted: the machine says so in its log. */
    private static long skippedCollections() throws IOException {
        try (Stream<String> lines = Files.lines(HOME.resolve("logs/payara.log"))) {
            return lines.filter(line -> line.contains("GC was skipped")).count();
        }
    }

    @Override
    public void close() throws InterruptedException {
        launcher.destroy();
        launcher.waitFor(2, TimeUnit.MINUTES);
    }
}
