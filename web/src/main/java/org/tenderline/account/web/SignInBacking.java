package org.tenderline.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tenderline.account.SignIn;
import org.tenderline.account.SignInRecords;
import org.tenderline.account.SignedIn;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.web.LocalPath;
import org.tenderline.shared.web.ClientAddress;
import org.tenderline.shared.web.Preferences;

import java.io.IOException;

/** The sign-in page. The session's id changes at the moment a person is known, so that nobody can have prepared it. */
@Named
@RequestScoped
public class SignInBacking {

    @Inject
    private SignIn signIn;

    @Inject
    private SignInRecords records;

    @Inject
    private UnusualSignIns unusual;

    @Inject
    private BusinessClock clock;

    @Inject
    private Preferences preferences;

    private String username;
    private String password;
    private String from;

    public void signIn() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        SignedIn signedIn = signIn.signIn(username, password, preferences.getLocale(), ClientAddress.of(request));
        request.changeSessionId();
        PageSession.begin(request.getSession(), signedIn, clock.now());
        unusual.tell(Caller.runAs(signedIn.caller(), records::unusual));
        external.redirect(request.getContextPath() + (signedIn.mustChangePassword() ? "/change-password" : LocalPath.of(from)));
    }

    /** Who is signed in already has nothing to do here. */
    public void leaveIfSignedIn() throws IOException {
        if (!Caller.current().isNobody()) {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + LocalPath.of(from));
        }
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
