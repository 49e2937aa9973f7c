package org.tenderline.shared.api;

import jakarta.ejb.EJB;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tenderline.account.Accounts;
import org.tenderline.account.SignedIn;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.DatabaseWatch;
import org.tenderline.shared.Status;
import org.tenderline.shared.web.ClientAddress;

/**
 * Who calls: makes the {@link Caller} of the bearer token, anew on each request, so that a changed role or a disabled account counts at
 * once. A filter of the container and not of JAX-RS, so that the caller stays bound until the answer is written, streams included. Cookies mean nothing here.
 */
@WebFilter(filterName = "ApiAuthentication", urlPatterns = "/api/v1/*")
public class ApiAuthentication extends HttpFilter {

    private static final String SCHEME = "bearer ";

    @EJB
    private transient Accounts accounts;

    @EJB
    private transient DatabaseWatch database;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (database.isAway()) {
            refuse(response, Problems.unavailable(ApiLanguage.of(request)));
            return;
        }
        try {
            if (!open(request)) {
                SignedIn signedIn = signedIn(request).orElseThrow(() -> new BusinessException("UNAUTHENTICATED", Status.UNAUTHENTICATED));
                if (signedIn.mustChangePassword() && !ownAccount(request)) {
                    throw new BusinessException("PASSWORD_CHANGE_REQUIRED", Status.FORBIDDEN);
                }
                Caller.bind(signedIn.caller());
            }
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            refuse(response, Problems.of(e, ApiLanguage.of(request)));
        } finally {
            Caller.clear();
        }
    }

    /** The bearer token of the request, or null. */
    public static String token(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        boolean bearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer ? header.substring(SCHEME.length()).trim() : null;
    }

    private Optional<SignedIn> signedIn(HttpServletRequest request) {
        return Optional.ofNullable(token(request))
                .flatMap(token -> accounts.signedIn(token, ApiLanguage.of(request), ClientAddress.of(request)));
    }

    private static boolean open(HttpServletRequest request) {
        return "/tokens".equals(request.getPathInfo()) && request.getMethod().equals("POST");
    }

    private static boolean ownAccount(HttpServletRequest request) {
        return "/me".equals(request.getPathInfo()) || "/me/password".equals(request.getPathInfo());
    }

    private static void refuse(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.reset();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "10");
        }
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.getOutputStream().write(Json.text(problem).getBytes(StandardCharsets.UTF_8));
    }
}
