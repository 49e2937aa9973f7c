package org.tenderline.notification;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The SMS gateway ({@code TENDERLINE_SMS_*}): a request with the placeholders {@code {number} {text} {key} {token}} in address, headers and body.
 *
 * @param success what an accepting answer's body contains; any body if null
 * @param failure what a refusing answer's body contains; if null, whatever is no success is a refusal
 */
record SmsSettings(String url, String method, Map<String, String> headers, String body, String token, Pattern success, Pattern failure,
        int timeoutSeconds) {

    /** Empty when no gateway is named: the channel is off. */
    static Optional<SmsSettings> of(Setting setting) {
        return setting.text("TENDERLINE_SMS_URL").map(url -> new SmsSettings(url,
                setting.text("TENDERLINE_SMS_METHOD", "POST").toUpperCase(Locale.ROOT),
                headers(setting.text("TENDERLINE_SMS_HEADERS", "Content-Type: application/json; charset=utf-8")),
                setting.text("TENDERLINE_SMS_BODY", "{\"phone\":\"{number}\",\"content\":\"{text}\",\"requestId\":\"{key}\"}"),
                setting.secret("TENDERLINE_SMS_TOKEN").orElse(""),
                setting.text("TENDERLINE_SMS_SUCCESS").map(Pattern::compile).orElse(null),
                setting.text("TENDERLINE_SMS_FAILURE").map(Pattern::compile).orElse(null),
                setting.number("TENDERLINE_SMS_TIMEOUT", 15)));
    }

    /** {@code Name: value} pairs, separated by {@code |} or line breaks. */
    private static Map<String, String> headers(String text) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : text.split("[|\\n]")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    String contentType() {
        return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase("Content-Type")).map(Map.Entry::getValue)
                .findFirst().orElse("").toLowerCase(Locale.ROOT);
    }
}
