package org.tenderline.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tenderline.account.PasswordService;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Violations;
import org.tenderline.shared.web.Feedback;

import java.util.Objects;

/** Choosing a new password, at will or because the present one was given by somebody else. */
@Named
@RequestScoped
public class ChangePasswordBacking {

    @Inject
    private PasswordService passwords;

    @Inject
    private BusinessClock clock;

    private String current;
    private String wanted;
    private String repeated;

    public String change() {
        new Violations().check(Objects.equals(wanted, repeated), "repeated", "PASSWORD_DIFFERS").throwIfAny();
        passwords.change(current, wanted, null);
        var request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        request.changeSessionId();
        PageSession.renew(request.getSession(), clock.now());
        Feedback.done("change_password.done");
        return "/index?faces-redirect=true";
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
