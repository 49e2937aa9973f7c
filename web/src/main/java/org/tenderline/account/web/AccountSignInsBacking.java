package org.tenderline.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.account.SignInRecord;
import org.tenderline.account.SignInRecords;
import org.tenderline.shared.web.LazyPage;

import java.io.Serializable;

/** {@code /account/sign-ins}: one's own sign-ins, refused ones too. */
@Named
@ViewScoped
public class AccountSignInsBacking implements Serializable {

    @Inject
    private transient SignInRecords records;

    private LazyPage<SignInRecord> signIns;

    @PostConstruct
    void load() {
        signIns = new LazyPage<>(request -> records.mine(request));
    }

    public LazyPage<SignInRecord> getSignIns() {
        return signIns;
    }
}
