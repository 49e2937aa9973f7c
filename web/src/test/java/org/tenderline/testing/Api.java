package org.tenderline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** A caller of the REST interface. Paths begin after {@code /api/v1}. Safe for many threads at once. */
public final class Api {

    public static final String DEMO_PASSWORD = "Tenderline#2026";

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();

    private static final Map<String, Api> SIGNED_IN = new ConcurrentHashMap<>();

    private final String address;
    private final Map<String, String> headers;

    private Api(String address, Map<String, String> headers) {
        this.address = address;
        this.headers = headers;
    }

    /** A caller who has not signed in. */
    public static Api anonymous() {
        return at(ProductUnderTest.get().baseUrl());
    }

    /** A caller who has not signed in, of a product that answers there. */
    public static Api at(String baseUrl) {
        return new Api(baseUrl + "/api/v1", Map.of());
    }

    /** A demo person who has signed in, once for all tests of this process: hashing a password takes most of a small request's time. */
    public static Api as(String username) {
        return SIGNED_IN.computeIfAbsent(username, name -> anonymous().signIn(name));
    }

    /** The same product, with a demo person signed in. */
    public Api signIn(String username) {
        String token = post("/tokens", object("username", username, "password", DEMO_PASSWORD)).expect(201).text("/token");
        return with("Authorization", "Bearer " + token);
    }

    /** The same caller with one header more, such as {@code Idempotency-Key} or {@code Accept-Language}. */
    public Api with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Api(address, Map.copyOf(more));
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, JsonObject body) {
        return send("POST", path, body.toString());
    }

    public Answer post(String path, String body) {
        return send("POST", path, body);
    }

    public Answer patch(String path, JsonObject body) {
        return send("PATCH", path, body.toString());
    }

    public Answer put(String path, JsonObject body) {
        return send("PUT", path, body.toString());
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** A JSON object of names and values in turn; values are text, numbers, booleans or JSON. */
    public static JsonObject object(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return Json.createObjectBuilder(map).build();
    }

    private Answer send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json, application/problem+json, */*")
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
