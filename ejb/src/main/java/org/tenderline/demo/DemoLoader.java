package org.tenderline.demo;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.StartupState;

/** The order in which the demo group comes into being. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoLoader {

    private static final Logger LOG = Logger.getLogger(DemoLoader.class.getName());

    @Inject
    private DemoSteps steps;

    @Inject
    private DemoOrganization organization;

    @Inject
    private StartupState state;

    /** Returns at once; the product becomes ready when everything is there. */
    @Asynchronous
    @Requires(Right.ANYONE)
    public void load() {
        Caller.runAs(Caller.system("demo"), () -> {
            try {
                steps.once("organization", organization::build);
                steps.once("accounts", organization::openAccounts);
                state.complete(DemoStart.PART);
            } catch (RuntimeException failed) {
                LOG.log(Level.SEVERE, "The demo data could not be loaded; the product stays not ready", failed);
            }
            return null;
        });
    }
}
