package org.tenderline.shared.web;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The word that ties together what one request left in the logs. A proxy or a calling program may bring it along; anything that does not look like
 * one is replaced. It stands in the thread's name while the request lasts, which every line of the log carries, whoever writes it.
 */
final class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {
    }

    static String of(String header) {
        return header != null && WELL_FORMED.matcher(header).matches() ? header : UUID.randomUUID().toString();
    }
}
