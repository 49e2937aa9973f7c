package org.tenderline.operations;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.tenderline.testing.LaunchedProduct;

/** One application of the compose file: its entry script, with its environment, in a folder laid out as its image. */
final class ComposedNode implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;
    private final int port = LaunchedProduct.freePort();
    private final Process process;

    ComposedNode(String service, Path folder, ComposedDatabase database, Path secrets, Map<String, String> settings) throws IOException {
        this.folder = Files.createDirectories(folder);
        for (Installation.Copied copied : Installation.copied()) {
            Path target = copied.target().equals("./") ? folder.resolve(copied.source().getFileName()) : folder.resolve(copied.target());
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, copied.source());
        }
        Map<String, String> environment = new HashMap<>();
        Installation.environment(service).forEach((name, value) -> environment.put(name, String.valueOf(value)
            .replace("database:3306", "127.0.0.1:" + database.port()).replace("/run/secrets", secrets.toString())
            .replaceAll("\\$\\{.*}", "")));
        environment.put("TENDERLINE_PORT", String.valueOf(port));
        environment.putAll(settings);
        ProcessBuilder builder = new ProcessBuilder("./start").directory(folder.toFile()).redirectErrorStream(true)
            .redirectOutput(log().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TENDERLINE_"));
        builder.environment().put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH"));
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Xmx640m -Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")));
        builder.environment().putAll(environment);
        this.process = builder.start();
    }

    ComposedNode awaitReady() throws IOException {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).ignoreExceptions().until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("The node has ended:\n" + Files.readString(log()));
            }
            HttpResponse<String> health = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(baseUrl() + "/health/ready")).build(),
                HttpResponse.BodyHandlers.ofString());
            return health.statusCode() == 200 && health.body().contains("tenderline");
        });
        return this;
    }

    String baseUrl() {
        return "http://localhost:" + port;
    }

    int port() {
        return port;
    }

    Path log() {
        return folder.resolve("log");
    }

    Process process() {
        return process;
    }

    /** As a machine that loses its power. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
    }
}
