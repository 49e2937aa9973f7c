package org.tenderline.notification;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Facts as a row keeps them: {@code {"number": "D-1", "outcome": ["已通过", "approved"], "by": 12}}, a number being a person; words about people are
 * followed by them, {@code ["{0} 代 {1}", "{0} for {1}", 12, 34]}.
 */
final class Facts {

    private static final int LANGUAGES = 2;

    private Facts() {
    }

    static String write(Map<String, Fact> facts) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        facts.forEach((name, fact) -> {
            if (fact.isName()) {
                object.add(name, fact.personId());
            } else if (fact.people().isEmpty() && fact.chinese().equals(fact.english())) {
                object.add(name, fact.chinese());
            } else {
                JsonArrayBuilder words = Json.createArrayBuilder().add(fact.chinese()).add(fact.english());
                fact.people().forEach(words::add);
                object.add(name, words);
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
        if (value instanceof JsonArray words) {
            return new Fact(words.getString(0), words.getString(1),
                    words.stream().skip(LANGUAGES).map(person -> ((JsonNumber) person).longValue()).toList());
        }
        return value instanceof JsonNumber person ? Fact.person(person.longValue()) : Fact.of(((JsonString) value).getString());
    }
}
