package org.tenderline.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.StartLock;

/** Sees to it at each start without the demo group that there is somebody who can sign in. Nodes that start together do so one after the other. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstAdministrator {

    static final String LOCK = "first administrator";

    @Inject
    private StartLock lock;

    @Inject
    private FirstAccount account;

    @PostConstruct
    void start() {
        if (!Boolean.parseBoolean(System.getenv("TENDERLINE_DEMO"))) {
            Caller.runAs(Caller.system("first-administrator"), () -> {
                create();
                return null;
            });
        }
    }

    @Requires(Right.ORGANIZATION_EDIT)
    public void create() {
        lock.hold(LOCK, account::openWhereNobodyIs);
    }
}
