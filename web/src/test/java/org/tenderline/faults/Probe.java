package org.tenderline.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.tenderline.testing.Answer;

/** Asks something that needs the database. */
final class Probe {

    private Probe() {
    }

    /** A sign-in with a wrong name reads the database and writes into it. */
    static Answer ask(Node node) {
        return node.api().post("/tokens", org.tenderline.testing.Api.object("username", "nobody", "password", "wrong"));
    }

    static boolean succeeds(Node node) {
        try {
            int status = ask(node).status();
            return status == 401 || status == 429;
        } catch (UncheckedIOException away) {
            return false;
        }
    }

    static void awaitSuccess(Node node, Duration patience) {
        await().atMost(patience).pollInterval(Duration.ofMillis(200)).until(() -> succeeds(node));
    }

    /** Waits until the node calls itself that at {@code /health/ready}. */
    static void awaitReadiness(Node node, String status, Duration patience) {
        await().atMost(patience).pollInterval(Duration.ofMillis(500)).until(() -> readiness(node).startsWith("{\"status\":\"" + status + "\""));
    }

    private static String readiness(Node node) throws InterruptedException {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(node.baseUrl() + "/health/ready")).timeout(Duration.ofSeconds(15)).build(),
                HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException noAnswer) {
            return "";
        }
    }
}
