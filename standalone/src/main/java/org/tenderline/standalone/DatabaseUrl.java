package org.tenderline.standalone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A database address with the options the product relies on; what the address already says stays. */
final class DatabaseUrl {

    /**
     * JBatch does not know "MariaDB"; dates are kept in China's time; a lost connection must not hold a thread for ever, nor a process that
     * stands still its locks.
     */
    private static final Map<String, String> REQUIRED = new LinkedHashMap<>();

    static {
        REQUIRED.put("useMysqlMetadata", "true");
        REQUIRED.put("allowLocalInfile", "false");
        REQUIRED.put("connectTimeout", "3000");
        REQUIRED.put("socketTimeout", "20000");
        REQUIRED.put("sessionVariables", "idle_transaction_timeout=60");
        REQUIRED.put("connectionTimeZone", "+08:00");
        REQUIRED.put("forceConnectionTimeZoneToSession", "true");
    }

    private DatabaseUrl() {
    }

    static String withRequiredOptions(String url) {
        String missing = REQUIRED.entrySet().stream()
                .filter(option -> !url.contains(option.getKey() + "="))
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("&"));
        if (missing.isEmpty()) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + missing;
    }
}
