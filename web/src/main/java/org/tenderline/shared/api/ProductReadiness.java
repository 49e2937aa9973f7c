package org.tenderline.shared.api;

import java.sql.Connection;
import java.sql.SQLException;
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
import org.tenderline.shared.SchemaMigration;
import org.tenderline.shared.StartupState;

/** Ready when the database answers, the schema is current and everything the start has to prepare is there. */
@Readiness
@ApplicationScoped
public class ProductReadiness implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ProductReadiness.class.getName());
    private static final int SECONDS = 2;

    @Resource(lookup = "jdbc/tenderline")
    private DataSource dataSource;

    @EJB
    private SchemaMigration schema;

    @Inject
    private StartupState startup;

    @Override
    public HealthCheckResponse call() {
        boolean database = databaseAnswers();
        return HealthCheckResponse.named("tenderline")
                .withData("database", database)
                .withData("schema", String.valueOf(schema.version()))
                .withData("pending", String.join(", ", startup.pending()))
                .status(database && startup.ready())
                .build();
    }

    private boolean databaseAnswers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database does not answer", e);
            return false;
        }
    }
}
