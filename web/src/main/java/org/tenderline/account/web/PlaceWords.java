package org.tenderline.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.tenderline.security.Caller;
import org.tenderline.shared.i18n.Texts;

import java.util.Locale;

/** A place of a sign-in as people of either language say it: provinces from the bundles, countries as Java knows them. */
@Named
@ApplicationScoped
public class PlaceWords {

    private static final int COUNTRY = 2;

    public String of(String place) {
        return of(place, Caller.current().locale());
    }

    static String of(String place, Locale locale) {
        if (place == null) {
            return Texts.of(locale).text("account.place.UNKNOWN");
        }
        return place.length() == COUNTRY ? new Locale.Builder().setRegion(place).build().getDisplayCountry(locale)
            : Texts.of(locale).text("account.place." + place);
    }
}
