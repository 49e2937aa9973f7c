package org.tenderline.notification;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Facts as a row keeps them: {@code {"number": "D-1", "outcome": ["已通过", "approved"], "by": 12}}, a number being a person. */
final class Facts {

    private Facts() {
    }

    static String write(Map<String, Fact> facts) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        facts.forEach((name, fact) -> {
            if (fact.personId() != null) {
                object.add(name, fact.personId());
            } else if (fact.chinese().equals(fact.english())) {
                object.add(name, fact.chinese());
            } else {
                object.add(name, Json.createArrayBuilder().add(fact.chinese()).add(fact.english()));
            }
        });
        return object.build().toString();
    }

    static Map<String, Fact> read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            Map<String, Fact> facts = new LinkedHashMap<>();
            JsonObject object = reader.readObject();
            object.forEach((name, value) -> facts.put(name, fact(value)));
            return facts;
        }
    }

    private static Fact fact(JsonValue value) {
        if (value instanceof JsonArray both) {
            return new Fact(both.getString(0), both.getString(1));
        }
        return value instanceof JsonNumber person ? Fact.person(person.longValue()) : Fact.of(((JsonString) value).getString());
    }
}
