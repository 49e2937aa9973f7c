package org.tenderline.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Somebody who has signed in, over HTTP. */
final class Person {

    static final String INBOX = "/approvals/inbox";

    private static final Pattern TASK = Pattern.compile("\"taskId\":(\\d+)");
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

    private final HttpClient client;
    private final String token;

    private Person(HttpClient client, String token) {
        this.client = client;
        this.token = token;
    }

    static Person signIn(HttpClient client, String username) throws IOException, InterruptedException {
        String answer = new Person(client, null).send("POST", "/tokens",
            "{\"username\":\"" + username + "\",\"password\":\"Tenderline#2026\"}", 201);
        return new Person(client, TOKEN.matcher(answer).results().findFirst().orElseThrow().group(1));
    }

    /** The inbox's first page. */
    String inbox() throws IOException, InterruptedException {
        return send("GET", INBOX, null, 200);
    }

    /** An answer that reads no business data. */
    String myself() throws IOException, InterruptedException {
        return send("GET", "/me", null, 200);
    }

    /** The first open tasks. */
    List<String> tasks(int most) throws IOException, InterruptedException {
        return TASK.matcher(send("GET", INBOX + "?size=" + most, null, 200)).results().map((MatchResult task) -> task.group(1)).toList();
    }

    void approve(String task) throws IOException, InterruptedException {
        send("POST", "/approvals/tasks/" + task + "/decision", "{\"action\":\"APPROVE\"}", 200);
    }

    private String send(String method, String path, String body, int expected) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Product.API + path)).header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
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
}
