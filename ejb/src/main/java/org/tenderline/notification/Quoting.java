package org.tenderline.notification;

import jakarta.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** How a value is written inside a body of a certain content type, so that it stays a value. */
final class Quoting {

    private Quoting() {
    }

    static UnaryOperator<String> of(String contentType) {
        if (contentType.contains("json")) {
            return Quoting::json;
        }
        if (contentType.contains("x-www-form-urlencoded")) {
            return value -> URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
        return contentType.contains("xml") ? Quoting::xml : UnaryOperator.identity();
    }

    private static String json(String value) {
        String quoted = Json.createValue(value).toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String xml(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&apos;");
    }
}
