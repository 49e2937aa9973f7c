package org.tenderline.testing;

import java.io.StringReader;
import java.util.List;
import java.util.Map;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** What the REST interface answered. */
public record Answer(int status, Map<String, List<String>> headers, String body) {

    /** Fails with the whole answer when the status is another one. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("Expected " + expected + " but got " + status + ": " + body);
        }
        return this;
    }

    /** Fails unless this is a refusal with that status and stable code. */
    public Answer expect(int expected, String code) {
        expect(expected);
        if (!code.equals(text("/code"))) {
            throw new AssertionError("Expected the code " + code + " but got " + body);
        }
        return this;
    }

    public JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    /** The value at a JSON pointer as text, such as {@code /items/0/name}; null where there is none. */
    public String text(String pointer) {
        JsonObject json = json();
        if (!Json.createPointer(pointer).containsValue(json)) {
            return null;
        }
        JsonValue value = json.getValue(pointer);
        if (value == JsonValue.NULL) {
            return null;
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    public long number(String pointer) {
        return Long.parseLong(text(pointer));
    }

    public JsonArray items() {
        return json().getJsonArray("items");
    }

    public String header(String name) {
        return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().get(0)).findFirst().orElse(null);
    }
}
