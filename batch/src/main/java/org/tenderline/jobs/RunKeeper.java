package org.tenderline.jobs;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenderline.security.Caller;

/** Gives signs of life of this process's runs and takes over those of processes that died. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RunKeeper {

    private static final Logger LOG = Logger.getLogger(RunKeeper.class.getName());

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    private JobRuns runs;

    @Inject
    private JobLauncher launcher;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void keep() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            Caller.runAs(Caller.system("jobs"), () -> {
                runs.beat();
                runs.mine().forEach(launcher::settle);
                runs.abandoned().stream().filter(runs::takeOver).forEach(launcher::resume);
                return null;
            });
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.WARNING, "runs could not be kept; trying again in a moment", databaseAway);
        } finally {
            busy.set(false);
        }
    }
}
