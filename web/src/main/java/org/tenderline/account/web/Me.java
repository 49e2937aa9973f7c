package org.tenderline.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.tenderline.security.Caller;
import org.tenderline.security.Right;
import org.tenderline.shared.i18n.Texts;

import java.util.stream.Collectors;

/** The person at the page, for the page: {@code #{me.can('PROJECT_REGISTER')}}. */
@Named
@RequestScoped
public class Me {

    public String getName() {
        return Caller.current().name();
    }

    public Long getPersonId() {
        return Caller.current().personId();
    }

    /** Null at headquarters. */
    public Long getSubsidiaryId() {
        return Caller.current().subsidiaryId();
    }

    /** The roles as words of the language read. */
    public String getRoles() {
        Texts texts = Texts.of(Caller.current().locale());
        return Caller.current().roles().stream().sorted().map(role -> texts.text("role." + role.name())).collect(Collectors.joining(" · "));
    }

    public boolean can(String right) {
        return Caller.current().can(Right.valueOf(right));
    }

    /** For {@code f:viewAction}: a page whose purpose needs a right is not found by others. */
    public void require(String right) {
        Caller.current().require(Right.valueOf(right));
    }

    public String signOut() {
        FacesContext.getCurrentInstance().getExternalContext().invalidateSession();
        return "/sign-in?faces-redirect=true";
    }
}
