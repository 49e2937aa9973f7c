package org.tenderline.account.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.tenderline.account.SignInRecord;
import org.tenderline.security.Caller;
import org.tenderline.shared.i18n.Texts;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What the session's person is told about sign-ins from unusual places; found out once, at the sign-in (A4). */
@Named
@SessionScoped
public class UnusualSignIns implements Serializable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private record Place(LocalDateTime at, String place, String address) implements Serializable {
    }

    private List<Place> places = List.of();

    void tell(List<SignInRecord> unusual) {
        places = unusual.stream().map(record -> new Place(record.getSignedInAt(), record.getPlace(), record.getAddress())).toList();
    }

    public boolean isAny() {
        return !places.isEmpty();
    }

    public List<String> getSentences() {
        Texts texts = Texts.of(Caller.current().locale());
        return places.stream().map(place -> texts.text("account_unusual.sentence", TIME.format(place.at()),
            PlaceWords.of(place.place(), Caller.current().locale()), place.address())).toList();
    }

    /** Back to the very page, without the notice. */
    public String read() {
        places = List.of();
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true&includeViewParams=true";
    }
}
