package org.tenderline.shared;

import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Brings the schema up to date before anything else runs. Other startup beans say {@code @DependsOn("SchemaMigration")}.
 * <p>
 * Works with the migration account, which may change tables; the application's pool uses another account that may not. MariaDB
 * commits each DDL statement by itself, so a script holds one statement and can be run again. Two nodes may start at once: Flyway takes
 * a lock in the database.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    private static final Logger LOG = Logger.getLogger(SchemaMigration.class.getName());

    private String version;

    @PostConstruct
    void migrate() {
        Flyway flyway = Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(
                        // Only JBatch must take the server for MySQL; and a script may take long, while Flyway's lock waits for it.
                        required("TENDERLINE_DB_URL").replace("useMysqlMetadata=true", "useMysqlMetadata=false")
                                .replaceFirst("idle_transaction_timeout=\\d+", "idle_transaction_timeout=0")
                                .replaceFirst("socketTimeout=\\d+", "socketTimeout=0"),
                        optional("TENDERLINE_DB_MIGRATION_USER", required("TENDERLINE_DB_USER")),
                        optional("TENDERLINE_DB_MIGRATION_PASSWORD", required("TENDERLINE_DB_PASSWORD")))
                .locations("classpath:db/migration")
                .cleanDisabled(true)
                // Each room numbers its scripts in a block of its own, so a later one may carry a lower number.
                .outOfOrder(true)
                .load();
        int steps = flyway.migrate().migrationsExecuted;
        MigrationInfo current = flyway.info().current();
        version = current == null ? null : current.getVersion().getVersion();
        LOG.log(Level.INFO, "Schema is at version {0} after {1} steps", new Object[] {version, steps});
    }

    /** The version the schema has reached. */
    public String version() {
        return version;
    }

    private static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("The environment variable " + name + " is not set");
        }
        return value;
    }

    private static String optional(String name, String fallback) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? fallback : value;
    }
}
