package org.tenderline.account.web;

import jakarta.ejb.EJB;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.tenderline.account.Accounts;
import org.tenderline.account.SignedIn;
import org.tenderline.security.Caller;
import org.tenderline.shared.DatabaseFailure;
import org.tenderline.shared.DatabaseWatch;
import org.tenderline.shared.web.ClientAddress;
import org.tenderline.shared.web.Preferences;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Says who acts. The session only remembers the person's id; the person, the roles and whether the account is still enabled are read
 * afresh on every request, so that a change of rights counts at the next click. Without a person every page leads to the sign-in.
 */
public class SignInFilter extends HttpFilter {

    private static final String SIGN_IN = "/sign-in";
    private static final String CHANGE_PASSWORD = "/change-password";
    /** What has no person, or asks for one by its own means. */
    private static final List<String> OPEN = List.of(SIGN_IN, "/preference", "/jakarta.faces.resource/", "/api/", "/health", "/openapi", "/metrics");

    @EJB
    private transient Accounts accounts;

    @EJB
    private transient DatabaseWatch database;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/jakarta.faces.resource/") || path.startsWith("/api/")) {
            chain.doFilter(request, response);
            return;
        }
        boolean health = path.startsWith("/health") || path.startsWith("/metrics") || path.startsWith("/openapi");
        if (database.isAway() && !health) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            lead(path, request, response, chain);
        } catch (RuntimeException e) {
            if (!DatabaseFailure.isIn(e) || response.isCommitted()) {
                throw e;
            }
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void lead(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        Optional<SignedIn> signedIn = signedIn(request);
        boolean open = OPEN.stream().anyMatch(path::startsWith);
        if (signedIn.isEmpty() && !open) {
            sendTo(SIGN_IN + parameters(request, path), request, response);
        } else if (signedIn.isPresent() && signedIn.get().mustChangePassword() && !path.equals(CHANGE_PASSWORD) && !open) {
            sendTo(CHANGE_PASSWORD, request, response);
        } else {
            proceed(signedIn.map(SignedIn::caller), request, response, chain);
        }
    }

    private static void proceed(Optional<Caller> caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        caller.ifPresent(Caller::bind);
        try {
            chain.doFilter(request, response);
        } finally {
            Caller.clear();
        }
    }

    private Optional<SignedIn> signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Long personId = PageSession.person(session);
        if (personId == null) {
            return Optional.empty();
        }
        Optional<SignedIn> signedIn = accounts.signedIn(personId, PageSession.since(session), Preferences.locale(request), ClientAddress.of(request));
        if (signedIn.isEmpty()) {
            session.invalidate();
        }
        return signedIn;
    }

    /** Where to come back to, and whether the sign-in page has to say that a session ended. */
    private static String parameters(HttpServletRequest request, String path) {
        String from = from(request, path);
        boolean sent = !request.getMethod().equals("GET");
        String expired = sent || request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid() ? "expired=true" : "";
        String both = from.isEmpty() || expired.isEmpty() ? from + expired : from + "&" + expired;
        return both.isEmpty() ? "" : "?" + both;
    }

    private static String from(HttpServletRequest request, String path) {
        if (!request.getMethod().equals("GET")) {
            return pageOf(request.getHeader("Referer"), request);
        }
        String query = request.getQueryString();
        return path.equals("/") ? "" : "from=" + URLEncoder.encode(path + (query == null ? "" : "?" + query), UTF_8);
    }

    /** What is sent leads back to the page it was sent from. */
    private static String pageOf(String referer, HttpServletRequest request) {
        try {
            URI page = new URI(referer == null ? "" : referer);
            boolean ours = request.getServerName().equalsIgnoreCase(page.getHost()) && page.getRawPath().startsWith(request.getContextPath() + "/");
            if (!ours) {
                return "";
            }
            String path = page.getRawPath().substring(request.getContextPath().length());
            return "from=" + URLEncoder.encode(path + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()), UTF_8);
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /** A page asking in the background cannot follow a redirect; it is told to go there itself. */
    private static void sendTo(String target, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String url = request.getContextPath() + target;
        if ("unload".equals(request.getParameter("omnifaces.event"))) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().printf("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"%s\"></redirect></partial-response>",
                url.replace("&", "&amp;"));
        } else {
            response.sendRedirect(url);
        }
    }
}
