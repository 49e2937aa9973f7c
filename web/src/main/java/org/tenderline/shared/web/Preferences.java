package org.tenderline.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.tenderline.shared.i18n.Texts;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** How this browser likes to read: language and unit of amounts, each one word of a short list, kept in cookies. */
@Named
@RequestScoped
public class Preferences {

    public static final String LANGUAGE = "tenderline-language";
    public static final String UNIT = "tenderline-unit";
    public static final Set<String> LANGUAGES = Set.of("zh", "en");

    /** The units of amounts on pages. */
    public enum Unit { YUAN, WAN }

    @Inject
    private HttpServletRequest request;

    public String getLanguage() {
        return language(request);
    }

    public static String language(HttpServletRequest request) {
        String chosen = cookie(request, LANGUAGE);
        return LANGUAGES.contains(chosen) ? chosen : "zh";
    }

    public static Locale locale(HttpServletRequest request) {
        return language(request).equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    public Locale getLocale() {
        return locale(request);
    }

    public Unit getUnit() {
        return Unit.WAN.name().equals(cookie(request, UNIT)) ? Unit.WAN : Unit.YUAN;
    }

    public String getUnitName() {
        return Texts.of(getLocale()).text(getUnit() == Unit.WAN ? "shared.wan" : "shared.yuan");
    }

    private static String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? "" : Stream.of(cookies).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst().orElse("");
    }
}
