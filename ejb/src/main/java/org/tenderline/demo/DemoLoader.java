package org.tenderline.demo;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenderline.reporting.WinRateComputation;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.StartLock;
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
    private DemoCustomers customers;

    @Inject
    private DemoProjects projects;

    @Inject
    private DemoFeed feed;

    @Inject
    private WinRateComputation winRate;

    @Inject
    private StartLock lock;

    @Inject
    private StartupState state;

    /** Returns at once; the product becomes ready when everything is there, whichever node has made it. */
    @Asynchronous
    @Requires(Right.ANYONE)
    public void load() {
        Caller.runAs(Caller.system("demo"), () -> {
            try {
                lock.hold(DemoStart.PART, this::build);
                state.complete(DemoStart.PART);
            } catch (RuntimeException failed) {
                LOG.log(Level.SEVERE, "The demo data could not be loaded; the product stays not ready", failed);
            }
            return null;
        });
    }

    private void build() {
        steps.once("organization", organization::build);
        steps.once("accounts", organization::openAccounts);
        LocalDateTime present = steps.present();
        for (int block = 0; block * DemoCustomers.BLOCK < DemoCustomers.CUSTOMERS; block++) {
            int number = block;
            steps.once("customers-" + block, () -> customers.build(number, present.minusYears(3).minusMonths(2)));
        }
        YearMonth last = YearMonth.from(present);
        for (YearMonth month = last.minusMonths(37); !month.isAfter(last); month = month.plusMonths(1)) {
            YearMonth current = month;
            steps.once("projects-" + month, () -> projects.build(current, present));
        }
        steps.once("win-rate", winRate::compute);
        steps.once("erp-feed", () -> feed.write(present.toLocalDate()));
    }
}
