package org.tenderline.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/**
 * Where a request comes from. {@code X-Forwarded-For} can be written by anybody, so it counts only when the sender is one of the proxies named in
 * {@code TENDERLINE_TRUSTED_PROXIES}; then its last entry is what that proxy saw.
 */
public final class ClientAddress {

    private static final String PROXIES = System.getenv("TENDERLINE_TRUSTED_PROXIES");
    private static final int LONGEST_ADDRESS = 45;

    private ClientAddress() {
    }

    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"),
                PROXIES == null ? List.of() : Arrays.asList(PROXIES.trim().split("[, ]+")));
    }

    static String of(String sender, String forwarded, List<String> proxies) {
        if (forwarded == null || !proxies.contains(sender)) {
            return sender;
        }
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).trim();
        return last.matches("[0-9a-fA-F.:]+") && last.length() <= LONGEST_ADDRESS ? last : sender;
    }
}
