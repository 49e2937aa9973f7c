package org.tenderline.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks until the expected answer comes. */
final class HttpProbe {

    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private HttpProbe() {
    }

    static void awaitReady(Process process, String address, String word) throws InterruptedException {
        while (process.isAlive()) {
            try {
                HttpResponse<String> answer = CLIENT.send(HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(5)).build(),
                    HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200 && answer.body().contains(word)) {
                    return;
                }
            } catch (IOException notYet) {
                // asked again in a moment
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("The process has ended; see bench/target");
    }
}
