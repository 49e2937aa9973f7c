package org.tenderline.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import java.io.IOException;
import java.util.List;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * One line for each request, and its id in every line written on the way. Neither parameters nor the person are written: who did what is the change
 * history's matter, and what people typed is nobody's here.
 */
public class RequestLogFilter extends HttpFilter {

    private static final Logger LOG = Logger.getLogger("org.tenderline.requests");
    /** Asked for so often, by machines or beside every page, that their lines would hide the others. */
    private static final List<String> SILENT = List.of("/jakarta.faces.resource/", "/health", "/metrics");
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x21-\\x7e]");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String id = RequestId.of(request.getHeader(RequestId.HEADER));
        HttpServletResponse named = new Named(response, id);
        Thread thread = Thread.currentThread();
        String name = thread.getName();
        // Read before: when a live line was opened and closed meanwhile, the server has emptied its request.
        String asked = request.getMethod() + " " + printable(request.getRequestURI());
        boolean silent = SILENT.stream().anyMatch(request.getRequestURI()::startsWith);
        long start = System.nanoTime();
        thread.setName(name + " request=" + id);
        try {
            chain.doFilter(request, named);
        } finally {
            long milliseconds = (System.nanoTime() - start) / 1_000_000;
            if (!silent) {
                LOG.info(() -> asked + " " + response.getStatus() + " " + milliseconds + " ms");
            }
            thread.setName(name);
        }
    }

    /** A path arrives with what is unusual in it as %-codes; nothing else may end a line or hide one. */
    static String printable(String path) {
        return UNPRINTABLE.matcher(path).replaceAll("?");
    }

    /** Carries the id whatever happens: a refusal throws away what was set before it. */
    private static final class Named extends HttpServletResponseWrapper {

        private final String id;

        Named(HttpServletResponse response, String id) {
            super(response);
            this.id = id;
            setHeader(RequestId.HEADER, id);
        }

        @Override
        public void reset() {
            super.reset();
            setHeader(RequestId.HEADER, id);
        }
    }
}
