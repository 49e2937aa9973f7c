package org.tenderline.shared.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenderline.approval.ApprovalFigures;
import org.tenderline.jobs.JobFigures;
import org.tenderline.jobs.JobName;
import org.tenderline.security.Caller;
import org.tenderline.shared.DatabaseConnections;
import org.tenderline.shared.DatabaseWatch;

/** What the metrics are read from: asked for once for all metrics of a look, not once for each. */
@ApplicationScoped
public class ProductFigures {

    private static final Logger LOG = Logger.getLogger(ProductFigures.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(5);

    @EJB
    private DatabaseWatch watch;

    @Inject
    private JobFigures jobs;

    @Inject
    private ApprovalFigures approvals;

    @Inject
    private DatabaseConnections connections;

    private Figures last;
    private Instant lastAt = Instant.EPOCH;

    /** All figures of one moment. */
    record Figures(Map<JobName, JobFigures.Figures> jobs, ApprovalFigures.Figures approvals, DatabaseConnections.Figures connections) {
    }

    /** Null while the database is away. */
    synchronized Figures now() {
        if (Duration.between(lastAt, Instant.now()).compareTo(FRESH) > 0) {
            last = read();
            lastAt = Instant.now();
        }
        return last;
    }

    private Figures read() {
        if (watch.isAway()) {
            return null;
        }
        try {
            return Caller.runAs(Caller.system("monitoring"), () -> new Figures(jobs.now(), approvals.now(), connections.now()));
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.WARNING, "The figures of the metrics could not be read", databaseAway);
            return null;
        }
    }
}
