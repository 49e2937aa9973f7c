package org.tenderline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Somebody who has signed in, over HTTP. */
final class Person {

    static final String INBOX = "/approvals/inbox";

    private static final String APPROVAL = "{\"action\":\"APPROVE\"}";
    private static final int UNAVAILABLE = 503;
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
    String inbox() throws IOException {
        return read(INBOX);
    }

    /** An answer that reads no business data. */
    String myself() throws IOException {
        return read("/me");
    }

    /** The first open tasks. */
    List<String> tasks(int most) throws IOException {
        return TASK.matcher(read(INBOX + "?size=" + most)).results().map((MatchResult task) -> task.group(1)).toList();
    }

    /** Until it is done; how often it was refused before for want of a database. Anything else refused ends the benchmark. */
    int approve(String task) throws IOException, InterruptedException {
        String path = "/approvals/tasks/" + task + "/decision";
        String key = UUID.randomUUID().toString();
        int refusals = 0;
        HttpResponse<String> response = answer("POST", path, APPROVAL, key);
        while (response.statusCode() == UNAVAILABLE) {
            refusals++;
            response = answer("POST", path, APPROVAL, key);
        }
        expect(response, 200);
        return refusals;
    }

    /** In the caller's own thread; the other client hands each answer through two more, on the product's own processors. */
    private String read(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(Product.API + path).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token);
        try (InputStream answer = connection.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String send(String method, String path, String body, int expected) throws IOException, InterruptedException {
        return expect(answer(method, path, body, UUID.randomUUID().toString()), expected);
    }

    private static String expect(HttpResponse<String> response, int expected) throws IOException {
        if (response.statusCode() != expected) {
            throw new IOException(response.request().method() + " " + response.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private HttpResponse<String> answer(String method, String path, String body, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Product.API + path)).header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
