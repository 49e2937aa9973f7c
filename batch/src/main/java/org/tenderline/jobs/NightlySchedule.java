package org.tenderline.jobs;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.logging.Logger;
import org.tenderline.erp.FeedFolder;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;

/** Starts the night's jobs. It only triggers: what the timer's transaction or thread suffers, no run does. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightlySchedule {

    private static final Logger LOG = Logger.getLogger(NightlySchedule.class.getName());

    @Inject
    private JobLauncher launcher;

    @Inject
    private BusinessClock clock;

    /** The newest complete feed; without any, yesterday's, so that its absence is seen on the jobs page. */
    @Schedule(hour = "2", minute = "0", timezone = "Asia/Shanghai", persistent = false)
    void synchronizeErp() {
        Optional<LocalDate> newest = FeedFolder.newest(FeedFolder.inbox(), clock.today());
        trigger(JobName.ERP_SYNC, newest.orElseGet(() -> clock.today().minusDays(1)));
    }

    @Schedule(hour = "2", minute = "30", timezone = "Asia/Shanghai", persistent = false)
    void computeWinRate() {
        trigger(JobName.REPORTING_WIN_RATE, clock.today());
    }

    private void trigger(JobName job, LocalDate businessDate) {
        try {
            Caller.runAs(Caller.system("night"), () -> launcher.start(job, businessDate, false));
        } catch (BusinessException activeAlready) {
            LOG.info(() -> job.word() + " of the night: " + activeAlready.code());
        }
    }
}
