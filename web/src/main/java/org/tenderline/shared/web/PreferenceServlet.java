package org.tenderline.shared.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** {@code /preference?language=en&back=/project/list}: remembers a choice of a short list and returns to where the person was. */
@WebServlet("/preference")
public class PreferenceServlet extends HttpServlet {

    private static final int ONE_YEAR = 365 * 24 * 60 * 60;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = request.getParameter("language");
        if (language != null && Preferences.LANGUAGES.contains(language)) {
            remember(request, response, Preferences.LANGUAGE, language);
        }
        for (Preferences.Unit unit : Preferences.Unit.values()) {
            if (unit.name().equals(request.getParameter("unit"))) {
                remember(request, response, Preferences.UNIT, unit.name());
            }
        }
        response.sendRedirect(request.getContextPath() + LocalPath.of(request.getParameter("back")));
    }

    private static void remember(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(ONE_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
