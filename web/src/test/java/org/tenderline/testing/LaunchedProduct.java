package org.tenderline.testing;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/** One start of the packaged product, as {@code ./run} would do it after the build. */
public final class LaunchedProduct {

    /**
     * For what is started rather than worked with: code is compiled once and quickly, which halves the processor time of a start and makes hashing
     * passwords seven times slower.
     */
    public static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    /** The product's setting for it. */
    public static final Map<String, String> QUICK_START = Map.of("TENDERLINE_JAVA_OPTIONS", QUICK_COMPILER);

    /**
     * For what is worked with for some minutes: only the hashing of passwords is optimized. Otherwise the optimizing compiler takes half of the
     * processor time that the product takes, and most of what it optimizes does not run long enough to give it back.
     */
    public static Map<String, String> fewOptimizations() {
        return Map.of("TENDERLINE_JAVA_OPTIONS",
                "-XX:+UnlockDiagnosticVMOptions -XX:CompilerDirectivesFile=" + resource("compiler-directives.json"));
    }

    private final Process process;
    private final StringBuffer output = new StringBuffer();
    private final Thread reader;

    private LaunchedProduct(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "product output");
        reader.setDaemon(true);
        reader.start();
    }

    public static LaunchedProduct start(Path home, int port, Map<String, String> settings, String... arguments) {
        Path standalone = root().resolve("standalone/target");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp", standalone.resolve("tenderline-standalone.jar") + File.pathSeparator + standalone.resolve("lib") + "/*",
                "org.tenderline.standalone.Launcher",
                root().resolve("web/target/ROOT.war").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("TENDERLINE_"));
        builder.environment().put("TENDERLINE_HOME", home.toAbsolutePath().toString());
        builder.environment().put("TENDERLINE_PORT", String.valueOf(port));
        builder.environment().putAll(settings);
        try {
            return new LaunchedProduct(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path resource(String name) {
        try {
            // seen from here, as a blank in the folder's name would end the option
            return Path.of("").toAbsolutePath().relativize(Path.of(LaunchedProduct.class.getResource(name).toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The folder of the whole source tree. */
    public static Path root() {
        return Path.of(System.getProperty("tenderline.root", "..")).toAbsolutePath().normalize();
    }

    public static int freePort() {
        // below the range that outgoing connections take theirs from, so that nobody takes it before it is bound
        Random random = new Random();
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = 15_000 + random.nextInt(15_000);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // the next one, then
            }
        }
        throw new IllegalStateException("No free port");
    }

    public void awaitReady(Duration patience) throws InterruptedException {
        try {
            await().atMost(patience).pollInterval(Duration.ofMillis(200)).until(() -> isReady() || !process.isAlive());
        } catch (ConditionTimeoutException e) {
            process.destroy();
            throw new AssertionError("The product is not ready after " + patience + ":\n" + output(), e);
        }
        if (!isReady()) {
            reader.join(1000);
            throw new AssertionError("The product ended while starting:\n" + output());
        }
    }

    private boolean isReady() {
        return output().contains("Tenderline is ready");
    }

    /** Waits for the end and gives the exit code. */
    public int awaitExit(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("The product is still running after " + patience + ":\n" + output());
        }
        reader.join(1000);
        return process.exitValue();
    }

    public String output() {
        return output.toString();
    }

    public Process process() {
        return process;
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
            }
        } catch (IOException e) {
            output.append(e).append('\n');
        }
    }
}
