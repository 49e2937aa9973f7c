package org.tenderline.jobs;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenderline.erp.FeedFolder;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.StartupState;

/**
 * Starts the night's jobs, and makes up at its start for a night that was missed. It only triggers: what the timer's transaction or thread
 * suffers, no run does. It looks every minute, so that a night during which the database was away is not lost either.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class NightlySchedule {

    private static final Logger LOG = Logger.getLogger(NightlySchedule.class.getName());

    private boolean starting = true;

    @Inject
    private JobLauncher launcher;

    @Inject
    private StartupState startup;

    @Inject
    private BusinessClock clock;

    @Schedule(hour = "*", minute = "*", second = "0", timezone = "Asia/Shanghai", persistent = false)
    void look() {
        if (!startup.ready()) {
            return;
        }
        try {
            Caller.runAs(Caller.system("night"), () -> {
                launcher.startNight(JobName.ERP_SYNC, FeedFolder.ofNight(FeedFolder.inbox(), clock.today()), starting);
                launcher.startNight(JobName.REPORTING_WIN_RATE, clock.today(), starting);
                return null;
            });
            starting = false;
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.WARNING, "the night''s jobs could not be looked after; trying again in a minute", databaseAway);
        }
    }
}
