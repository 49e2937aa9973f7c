package org.tenderline.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tenderline.testing.Api;
import org.tenderline.testing.LaunchedProduct;

/** One running product: the launcher and its Payara Micro, over a database that is not its own. */
final class Node {

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Path home;
    private final Map<String, String> settings;
    private final int port = LaunchedProduct.freePort();
    private LaunchedProduct product;

    Node(Path home, Map<String, String> settings) {
        this.home = home;
        this.settings = new HashMap<>(settings);
    }

    /** Further settings, from the next start on. */
    void set(Map<String, String> more) {
        settings.putAll(more);
    }

    /** Starts and waits until it is ready; answers how long that took. */
    Duration start() throws InterruptedException {
        long began = System.nanoTime();
        launch();
        awaitReady();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Starts without waiting: jobs go on before people can. */
    void launch() {
        product = LaunchedProduct.start(home, port, settings);
    }

    void awaitReady() throws InterruptedException {
        product.awaitReady(PATIENCE);
    }

    String baseUrl() {
        return "http://localhost:" + port;
    }

    Api api() {
        return Api.at(baseUrl());
    }

    /** Both processes at once, without a word. */
    void kill() {
        if (product == null) {
            return;
        }
        List<ProcessHandle> processes = Stream.concat(product.process().toHandle().children(), Stream.of(product.process().toHandle())).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
        product = null;
    }

    /** Lets the application stand still, as a virtual machine does that is moved or saved. */
    void standStill() {
        signal("STOP");
    }

    void goOn() {
        signal("CONT");
    }

    /** Whether one line of the application's log holds all of that. */
    boolean logSays(String... words) {
        try (Stream<String> lines = Files.lines(home.resolve("logs/payara.log"))) {
            return lines.anyMatch(line -> Stream.of(words).allMatch(line::contains));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signal(String name) {
        try {
            long pid = product.process().toHandle().children().findFirst().orElseThrow().pid();
            if (new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException("kill -" + name + " " + pid + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
