package org.tenderline.standalone;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Payara Micro as a child process with the WAR on it. The node's name ends the numbers of its sessions, by which a proxy finds it. */
final class PayaraMicro implements AutoCloseable {

    private static final int STOP_SECONDS = 40;
    /** Named, so that it is not looked for in every library at each line of the log and each answer in JSON. */
    private static final String JSON_PROVIDER = "org.eclipse.parsson.JsonProviderImpl";

    private final OwnedProcess process;
    private final int port;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private PayaraMicro(OwnedProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static boolean endLeftOver(Home home) {
        return OwnedProcess.endLeftOver(note(home), STOP_SECONDS);
    }

    static PayaraMicro start(Home home, Installation installation, int port, Map<String, String> environment) {
        try {
            // Everything in this folder is made at each start: a kill cannot leave a half-written configuration behind.
            Home.delete(home.payara());
            Path temporary = Files.createDirectories(home.payara().resolve("tmp"));
            Path preBoot = copy("pre-boot.asadmin", home);
            Path logging = copy("logging.properties", home);
            Path log = home.logs().resolve("payara.log");
            if (Files.exists(log)) {
                Files.move(log, home.logs().resolve("payara.previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "-DjvmRoute=" + environment.getOrDefault("TENDERLINE_NODE", "node1"),
                    "-Xmx" + heapMegabytes() + "m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Duser.timezone=Asia/Shanghai",
                    "-Dfile.encoding=UTF-8",
                    "-Djava.awt.headless=true",
                    "-Djakarta.json.provider=" + JSON_PROVIDER,
                    "-Djava.io.tmpdir=" + temporary));
            // The last of two that contradict each other counts.
            command.addAll(options(environment));
            command.addAll(List.of(
                    "-jar", installation.payaraMicro().toString(),
                    "--rootdir", home.payara().resolve("root").toString(),
                    "--nohazelcast",
                    "--disablephonehome",
                    "--addlibs", installation.driver() + File.pathSeparator + installation.sockets(),
                    "--prebootcommandfile", preBoot.toString(),
                    "--logproperties", logging.toString(),
                    "--port", String.valueOf(port),
                    "--contextroot", "/",
                    "--deploy", installation.war().toString()));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new PayaraMicro(OwnedProcess.start(builder, note(home)), port);
        } catch (IOException e) {
            throw new Refusal("Payara Micro cannot be started in " + home.payara() + ": " + e.getMessage() + ".", e);
        }
    }

    private static List<String> options(Map<String, String> environment) {
        String options = environment.getOrDefault("TENDERLINE_JAVA_OPTIONS", "").strip();
        return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
    }

    private static Path copy(String resource, Home home) throws IOException {
        Path copy = home.payara().resolve(resource);
        try (InputStream content = PayaraMicro.class.getResourceAsStream(resource)) {
            Files.copy(content, copy);
        }
        return copy;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** What the product says of itself, or an empty string as long as it does not answer. */
    String readiness() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                    .timeout(Duration.ofSeconds(5)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    @Override
    public void close() {
        process.stop(STOP_SECONDS);
    }

    /** A quarter of the machine's memory, but not less than the product needs nor more than it can use. */
    private static long heapMegabytes() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long quarter = system.getTotalMemorySize() / 4 / 1024 / 1024;
        return Math.max(768, Math.min(2048, quarter));
    }

    private static Path note(Home home) {
        return home.path().resolve("payara.process");
    }
}
