package org.tenderline.account.web;

import jakarta.servlet.http.HttpSession;
import org.tenderline.account.SignedIn;

import java.time.LocalDateTime;

/** What the session of the pages remembers of a sign-in: who and since when; everything else is read afresh. */
final class PageSession {

    private static final String PERSON = "tenderline.person";
    private static final String SINCE = "tenderline.signed-in-at";

    private PageSession() {
    }

    static void begin(HttpSession session, SignedIn signedIn, LocalDateTime now) {
        session.setAttribute(PERSON, signedIn.caller().personId());
        renew(session, now);
    }

    /** After the person changed the password in this very session; the others end. */
    static void renew(HttpSession session, LocalDateTime now) {
        session.setAttribute(SINCE, now);
    }

    static Long person(HttpSession session) {
        return session == null ? null : (Long) session.getAttribute(PERSON);
    }

    static LocalDateTime since(HttpSession session) {
        return (LocalDateTime) session.getAttribute(SINCE);
    }
}
