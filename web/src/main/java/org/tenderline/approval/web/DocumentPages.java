package org.tenderline.approval.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Where the page of a document is, by its kind. */
@Named
@ApplicationScoped
public class DocumentPages {

    private static final Map<String, String> PAGES = Map.of("INITIATION", "/project/view", "DEPOSIT", "/deposit/view",
            "FORFEITURE", "/deposit/view", "SUPPORT_REQUEST", "/support/view");

    /** The path with the document's number; null for a kind without a page. */
    public String path(String kind, String number) {
        String page = PAGES.get(kind);
        return page == null ? null : page + "?number=" + URLEncoder.encode(onPage(kind, number), StandardCharsets.UTF_8);
    }

    /** Where something is filled in or mended; what somebody else fills in is only looked at. */
    public String fillIn(String kind, String number, boolean own) {
        String encoded = URLEncoder.encode(number, StandardCharsets.UTF_8);
        if (kind.equals("OUTCOME")) {
            return own ? "/bid/outcome?project=" + encoded : "/project/view?number=" + encoded;
        }
        return path(kind, number);
    }

    /** A forfeiture is shown on its deposit's page. */
    private static String onPage(String kind, String number) {
        return kind.equals("FORFEITURE") ? number.replaceFirst("-F\\d+$", "") : number;
    }
}
