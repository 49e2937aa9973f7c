package org.tenderline.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Metrics are for the monitoring only: for the addresses in {@code TENDERLINE_METRICS_ADDRESSES}, without it for this machine. What counts is who is at the
 * other end of the connection. A request that came through a proxy is nobody's monitoring, or a proxy on this machine would open the door to all.
 */
public class MetricsFilter extends HttpFilter {

    private static final List<String> THIS_MACHINE = List.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
    private static final List<String> ADDRESSES = addresses(System.getenv("TENDERLINE_METRICS_ADDRESSES"));

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        boolean forwarded = Stream.of("X-Forwarded-For", "Forwarded", "Via", "X-Real-IP").anyMatch(header -> request.getHeader(header) != null);
        if (open(request.getRemoteAddr(), forwarded, ADDRESSES)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    static boolean open(String peer, boolean forwarded, List<String> addresses) {
        return !forwarded && addresses.contains(peer);
    }

    static List<String> addresses(String setting) {
        return setting == null || setting.isBlank() ? THIS_MACHINE : Arrays.asList(setting.trim().split("[, ]+"));
    }
}
