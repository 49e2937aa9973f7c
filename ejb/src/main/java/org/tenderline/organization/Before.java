package org.tenderline.organization;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** How a record stood before an import changed it, kept as JSON beside the change, and put back by the undo. */
final class Before {

    private Before() {
    }

    static String of(OrganizationUnit unit) {
        return json("name", unit.getName(), "parentId", unit.getParentId(), "active", unit.isActive());
    }

    static String of(Person person) {
        return json("name", person.getName(), "email", person.getEmail(), "phone", person.getPhone(), "enabled", person.isEnabled(),
                "unitId", person.getUnitId());
    }

    static String of(Position position) {
        return json("validUntil", position.getValidUntil() == null ? null : position.getValidUntil().toString());
    }

    static JsonObject read(String stored) {
        try (JsonReader reader = Json.createReader(new StringReader(stored))) {
            return reader.readObject();
        }
    }

    static String text(JsonObject before, String name) {
        return before.isNull(name) ? null : before.getString(name);
    }

    static Long number(JsonObject before, String name) {
        return before.get(name) instanceof JsonNumber number ? number.longValueExact() : null;
    }

    static LocalDate date(JsonObject before, String name) {
        String text = text(before, name);
        return text == null ? null : LocalDate.parse(text);
    }

    private static String json(Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            values.put((String) namesAndValues[index], namesAndValues[index + 1] == null ? JsonValue.NULL : namesAndValues[index + 1]);
        }
        return Json.createObjectBuilder(values).build().toString();
    }
}
