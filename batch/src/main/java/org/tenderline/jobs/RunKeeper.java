package org.tenderline.jobs;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenderline.security.Caller;

/**
 * Gives signs of life of this process's runs and takes over those of processes that died. Its transactions are its own: the server would begin one
 * for a timer's method even where it says that it wants none, and a sign of life would be seen only at its end.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RunKeeper {

    private static final Logger LOG = Logger.getLogger(RunKeeper.class.getName());

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    private JobRuns runs;

    @Inject
    private JobLauncher launcher;

    @Inject
    private Leftovers leftovers;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void keep() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            Caller.runAs(Caller.system("jobs"), () -> {
                runs.beat();
                runs.mine().forEach(launcher::settle);
                leftovers.settle();
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
