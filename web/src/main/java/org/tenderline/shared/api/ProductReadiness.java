package org.tenderline.shared.api;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.tenderline.jobs.JobFigures;
import org.tenderline.security.Caller;
import org.tenderline.shared.DatabaseWatch;
import org.tenderline.shared.SchemaMigration;
import org.tenderline.shared.Sql;
import org.tenderline.shared.StartupState;

/** Ready when the database answers, the schema is current, this node's jobs are kept alive, and everything the start has to prepare is there. */
@Readiness
@ApplicationScoped
public class ProductReadiness implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ProductReadiness.class.getName());
    private static final int SECONDS = 2;

    @Resource(lookup = "jdbc/tenderline")
    private DataSource dataSource;

    @EJB
    private SchemaMigration schema;

    @EJB
    private DatabaseWatch watch;

    @Inject
    private StartupState startup;

    @Inject
    private JobFigures jobs;

    @Inject
    private Sql sql;

    @Override
    public HealthCheckResponse call() {
        boolean database = databaseAnswers();
        boolean current = database && schemaIsCurrent();
        boolean runner = current && runnerLives();
        return HealthCheckResponse.named("tenderline")
                .withData("database", database)
                .withData("schema", String.valueOf(schema.version()))
                .withData("schemaCurrent", current)
                .withData("jobRunner", runner)
                .withData("pending", String.join(", ", startup.pending()))
                .status(runner && startup.ready())
                .build();
    }

    /** While it is known to be away nobody waits for the pool to find out. */
    private boolean databaseAnswers() {
        if (watch.isAway()) {
            return false;
        }
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database does not answer", e);
            return false;
        }
    }

    /** A newer schema is the work of a newer node beside this one, and no reason to stop; a missing or failed step is. */
    private boolean schemaIsCurrent() {
        return asked("schema", () -> sql.number("SELECT COUNT(*) FROM flyway_schema_history WHERE version = ? AND success = 1", schema.version()) > 0
                && sql.number("SELECT COUNT(*) FROM flyway_schema_history WHERE success = 0") == 0);
    }

    /** Who cannot carry runs on is not ready, because a run started here would be taken over by others. */
    private boolean runnerLives() {
        return asked("jobs' runner", () -> Caller.runAs(Caller.system("monitoring"), jobs::runnerLives));
    }

    private static boolean asked(String what, BooleanSupplier question) {
        try {
            return question.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The " + what + " could not be asked for", e);
            return false;
        }
    }
}
